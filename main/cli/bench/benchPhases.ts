// The phases of one benchmark, each in a process of its own, so that memory and start are those of a fresh engine.
// A phase prints one JSON line; benchCommand.ts reads it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { allocatorVariables } from '../../../indexer/threads/allocatorVariables';
import type { Engine } from '../../engine/engine';
import { builtFolder } from '../builtFolder';
import { readEvalSet } from '../evalSet';
import { withParts } from '../openParts';
import { printJson } from '../output';
import { sampleFolder } from '../sampleFolder';
import { withEngine, workerFolder } from '../withEngine';
import { measureImport } from './benchImport';
import { type LearnedTimes, measureLearned } from './benchLearned';
import { memoryMb } from './benchParts';
import { measureQuestions, type QuestionTimes } from './benchQuestions';
import { measureIndexRecall } from './benchRecall';

/** From the start of the process until the engine can answer by meaning, and to its first answer. */
export interface StartFigures {
  readonly startToReadyMs: number;
  readonly startToFirstAnswerMs: number;
}

export interface AskFigures {
  readonly questions: QuestionTimes;
  readonly learned: LearnedTimes;
  readonly recallAt10: number;
  readonly memoryMb: number;
}

/** As many as a team gives in some years. */
const ratingsKnown = 10_000;

export type BenchPhase = 'import' | 'start' | 'ask';

const phases = { import: measureImport, start: startPhase, ask: askPhase } as const;

/** Runs a phase in a child process on the data folder; `paths` for the import. */
export async function runPhase<T>(
  phase: BenchPhase,
  dataDir: string,
  paths: readonly string[] = [],
): Promise<T> {
  // The entry itself: what `npm run cli` sets up before it belongs to no start of an engine.
  const args = [join(builtFolder, 'cli.js'), 'bench-phase', phase, ...paths, '--data', dataDir];
  // As the shell starts the engine (main/host/childEnvironment.ts): without it memory is another's.
  const env = { ...process.env, ...allocatorVariables };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 16 * 1024 * 1024 });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as T;
}

/** The child's side. */
export async function benchPhaseCommand(
  phase: BenchPhase,
  paths: readonly string[],
  options: { readonly data?: string },
): Promise<void> {
  printJson(await phases[phase](options.data ?? '', paths));
}

/** The whole engine, as the window's is; `performance.now` counts from the start of the process. */
async function startPhase(dataDir: string): Promise<StartFigures> {
  const work = async (engine: Engine): Promise<StartFigures> => {
    await engine.modelReady();
    const startToReadyMs = performance.now();
    await engine.ask({ text: 'Umzug, den Stromvertrag mitnehmen', top: 3 });
    return { startToReadyMs, startToFirstAnswerMs: performance.now() };
  };
  // The window does not wait for what was learned, as the terminal's commands do.
  return withEngine({ data: dataDir }, work, { waitFor: 'words' });
}

async function askPhase(dataDir: string): Promise<AskFigures> {
  return withParts({ dataDir, workerFolder, onEvent: () => {} }, async (parts) => {
    const { concerns } = await readEvalSet(sampleFolder());
    const texts = concerns.map(({ text }) => text);
    const questions = await measureQuestions(parts, texts);
    const { ownMb } = memoryMb();
    const learned = await measureLearned(parts, texts, ratingsKnown);
    return {
      questions,
      learned,
      recallAt10: await measureIndexRecall(parts, texts),
      memoryMb: ownMb,
    };
  });
}
