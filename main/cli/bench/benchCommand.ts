// `bench`: speed on the sample base and on many synthetic passages, each beside the bare model in the same run.
// Prints a table; with --json one object as the last line. Machines are noisy: ratios count, not milliseconds.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerSteps } from '../answerSteps';
import { readEvalSet } from '../evalSet';
import { printJson, printLine, printTable } from '../output';
import { sampleFolder } from '../sampleFolder';
import { writeSyntheticBase } from '../syntheticBase';
import type { CommonOptions } from '../withEngine';
import { sentencesOfBase } from './benchParts';
import { type AskFigures, type ImportFigures, runPhase, type StartFigures } from './benchPhases';

export interface BenchOptions extends CommonOptions {
  readonly passages: number;
}

interface BaseFigures extends ImportFigures, StartFigures, AskFigures {
  readonly base: string;
  readonly importRatio: number;
}

/** One start alone says more of the machine's moment than of the engine. */
const starts = 7;

export async function benchCommand(options: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'silbertablett-bench-'));
  try {
    const { paths } = await readEvalSet(sampleFolder());
    const sample = await measureBase('sample', paths, join(folder, 'sample'));
    const file = join(folder, 'synthetic.jsonl');
    const sentences = await sentencesOfBase(join(folder, 'sample'));
    await writeSyntheticBase(file, { sentences, passages: options.passages, sentencesPerPassage: 2 });
    const synthetic = await measureBase('synthetic', [file], join(folder, 'synthetic'));
    for (const figures of [sample, synthetic]) print(figures);
    if (options.json) printJson({ bases: [sample, synthetic] });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureBase(base: string, paths: readonly string[], dataDir: string): Promise<BaseFigures> {
  const imported = await runPhase<ImportFigures>('import', dataDir, paths);
  const started = await measureStarts(dataDir);
  const asked = await runPhase<AskFigures>('ask', dataDir);
  return {
    base,
    ...imported,
    ...started,
    ...asked,
    importRatio: imported.importPerSecond / imported.barePerSecond,
  };
}

/** The start of the middle. */
async function measureStarts(dataDir: string): Promise<StartFigures> {
  const figures: StartFigures[] = [];
  for (let start = 0; start < starts; start++) figures.push(await runPhase<StartFigures>('start', dataDir));
  figures.sort((a, b) => a.startToReadyMs - b.startToReadyMs);
  return figures[Math.floor(starts / 2)]!;
}

function print(figures: BaseFigures): void {
  const { questions } = figures;
  printLine(`\n${figures.base}: ${figures.passages} passages`);
  printTable([
    ['question', 'p50 ms', 'p95 ms'],
    ...[
      ...answerSteps.map((stage) => [stage.slice(0, -2), questions.stages[stage]!] as const),
      ['bare forward pass', questions.bare] as const,
      ['total − 2 × bare', questions.overTwiceBare] as const,
      [`added by ${figures.learned.ratings} ratings`, figures.learned.added] as const,
    ].map(([name, { p50, p95 }]) => [name, p50.toFixed(2), p95.toFixed(2)]),
  ]);
  printTable([
    [
      'import /s',
      'bare /s',
      'ratio',
      'import MB',
      'recall@10',
      'start → ready ms',
      '→ answer ms',
      'asking MB',
    ],
    [
      figures.importPerSecond.toFixed(1),
      figures.barePerSecond.toFixed(1),
      figures.importRatio.toFixed(2),
      figures.importMemoryMb.toFixed(0),
      figures.recallAt10.toFixed(4),
      figures.startToReadyMs.toFixed(0),
      figures.startToFirstAnswerMs.toFixed(0),
      figures.memoryMb.toFixed(0),
    ],
  ]);
}
