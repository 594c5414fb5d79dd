// `learn-sim SETDIR`: how fast the base learns from verdicts on first cards, and whether wrong verdicts do harm.
// Streams rated concerns of SETDIR/stream.jsonl through the same answer and learning as the engine's, without its log.
import { join } from 'node:path';
import { importSources } from '../../indexer/pipeline/importSources';
import { seededRandom } from '../../knowledge/arithmetic/seededRandom';
import { importPorts } from '../engine/importPorts';
import { type EvalConcern, readEvalSet } from './evalSet';
import { type FloodTimes, measureFlood } from './learnSim/measureFlood';
import { openSimulation, type Simulation } from './learnSim/openSimulation';
import { printSimulation } from './learnSim/printSimulation';
import { simulateStream } from './learnSim/simulateStream';
import { withParts } from './openParts';
import { printJson, printLine } from './output';
import { withTemporaryFolder } from './temporaryFolder';
import { type CommonOptions, workerFolder } from './withEngine';

export interface LearnSimOptions extends CommonOptions {
  /** Numbers of verdicts after which to measure. */
  readonly after: readonly number[];
  /** Share of verdicts that are wrong in the second run. */
  readonly noise: number;
  /** `mixed`: concerns of all kinds, in an order that a fixed seed gives · `file`: as the file has them. */
  readonly order: 'mixed' | 'file';
  readonly limit?: number;
  /** Instead of the curve: how quick a recall is with so many outcomes. */
  readonly flood?: number;
}

/** The same order in every run. */
const mixingSeed = 1;

export async function learnSimCommand(folder: string, options: LearnSimOptions): Promise<void> {
  const { paths, concerns } = await readEvalSet(folder);
  const read = (await readEvalSet(folder, join(folder, 'stream.jsonl'))).concerns;
  const stream = options.order === 'file' ? read : mixed(read);
  const questions = mixed(concerns).slice(0, options.limit);
  await withTemporaryFolder('learn', (dataDir) =>
    withParts({ dataDir, workerFolder, onEvent: () => {} }, async (parts) => {
      await importSources(paths, importPorts(parts), { onProgress: () => {} });
      const simulation = await openSimulation(parts);
      if (options.flood) return printFlood(await flood(simulation, stream, options.flood), options);
      const runs = [];
      for (const noise of options.noise > 0 ? [0, options.noise] : [0]) {
        const plan = { stream, questions, noise, after: options.after };
        runs.push({ noise, measured: await simulateStream(simulation, plan) });
      }
      const result = { set: folder, stream: stream.length, questions: questions.length, runs };
      if (options.json) printJson(result);
      else printSimulation(result);
    }),
  );
}

/** Texts to vary: more would only take longer to embed. */
const floodTexts = 2000;

function flood(simulation: Simulation, stream: readonly EvalConcern[], count: number): Promise<FloodTimes> {
  const texts = stream.slice(0, floodTexts).map(({ text }) => text);
  return measureFlood(simulation, texts, count);
}

function printFlood(times: FloodTimes, { json }: CommonOptions): void {
  if (json) printJson(times);
  else {
    printLine(`${times.outcomes} outcomes taken in within ${Math.round(times.takenInMs)} ms`);
    for (const kind of ['clock', 'processor'] as const) {
      const { p50, p95 } = times[kind];
      printLine(`one recall by the ${kind}: p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`);
    }
  }
}

/** Sets come sorted by article: without mixing, the first thousand concerns would be about a dozen articles. */
function mixed(concerns: readonly EvalConcern[]): readonly EvalConcern[] {
  const random = seededRandom(mixingSeed);
  return concerns
    .map((concern) => ({ concern, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ concern }) => concern);
}
