// `bench`: speed on the sample base and on many synthetic passages, each beside the bare model in the same run.
// Prints a table; with --json one object as the last line. Machines are noisy: ratios count, not milliseconds.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerConcern } from '../../knowledge/ask/answerConcern';
import type { AnswerTimings } from '../../knowledge/vocabulary/answer';
import { askPorts } from '../engine/askPorts';
import type { Engine } from '../engine/engine';
import { type BareRate, bareImportRate, memoryMb, sentencesOfBase } from './benchParts';
import { measureQuestions, type QuestionTimes } from './benchQuestions';
import { measureIndexRecall } from './benchRecall';
import { readEvalSet } from './evalSet';
import { withParts } from './openParts';
import { printJson, printLine, printTable } from './output';
import { sampleFolder } from './sampleFolder';
import { writeSyntheticBase } from './syntheticBase';
import { type CommonOptions, withEngine, workerFile } from './withEngine';

export interface BenchOptions extends CommonOptions {
  readonly passages: number;
}

interface BaseFigures {
  readonly base: string;
  readonly passages: number;
  readonly importPerSecond: number;
  readonly barePerSecond: number;
  readonly importRatio: number;
  readonly questions: QuestionTimes;
  readonly recallAt10: number;
  readonly startToFirstAnswerMs: number;
  readonly memoryMb: number;
}

const stages = [
  'analyseMs',
  'embedMs',
  'searchMs',
  'rankMs',
  'cardsMs',
  'totalMs',
] as const satisfies readonly (keyof AnswerTimings)[];

export async function benchCommand(options: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'silbertablett-bench-'));
  try {
    const sample = await readEvalSet(sampleFolder());
    const concerns = sample.concerns.map(({ text }) => text);
    const first = await measureBase('sample', sample.paths, concerns, join(folder, 'sample'));
    const synthetic = join(folder, 'synthetic.jsonl');
    const sentences = await sentencesOfBase(join(folder, 'sample'));
    await writeSyntheticBase(synthetic, { sentences, passages: options.passages, sentencesPerPassage: 2 });
    const second = await measureBase('synthetic', [synthetic], concerns, join(folder, 'synthetic'));
    for (const figures of [first, second]) print(figures);
    if (options.json) printJson({ bases: [first, second] });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureBase(
  base: string,
  paths: readonly string[],
  concerns: readonly string[],
  dataDir: string,
): Promise<BaseFigures> {
  const imported = await withEngine({ data: dataDir }, (engine) => importAndRate(engine, paths));
  const bare: BareRate = await bareImportRate(dataDir);
  const startedAt = performance.now();
  return withParts({ dataDir, workerFile, onEvent: () => {} }, async (parts) => {
    await answerConcern({ text: concerns[0] ?? 'Umzug' }, askPorts(parts, 'ready'), 3);
    const startToFirstAnswerMs = performance.now() - startedAt;
    const questions = await measureQuestions(parts, concerns, stages);
    return {
      base,
      passages: imported.chunks,
      importPerSecond: imported.perSecond,
      barePerSecond: bare.perSecond,
      importRatio: imported.perSecond / bare.perSecond,
      questions,
      recallAt10: await measureIndexRecall(parts, concerns),
      startToFirstAnswerMs,
      memoryMb: memoryMb(),
    };
  });
}

async function importAndRate(engine: Engine, paths: readonly string[]) {
  const { chunks, seconds } = await engine.importPaths(paths);
  return { chunks, perSecond: chunks / seconds };
}

function print(figures: BaseFigures): void {
  const { questions } = figures;
  printLine(`\n${figures.base}: ${figures.passages} passages`);
  printTable([
    ['question', 'p50 ms', 'p95 ms'],
    ...stages.map((stage) => [
      stage.slice(0, -2),
      questions.stages[stage]!.p50.toFixed(2),
      questions.stages[stage]!.p95.toFixed(2),
    ]),
    ['bare forward pass', questions.bare.p50.toFixed(2), questions.bare.p95.toFixed(2)],
    ['total − 2 × bare', questions.overTwiceBare.p50.toFixed(2), questions.overTwiceBare.p95.toFixed(2)],
  ]);
  printTable([
    ['import /s', 'bare /s', 'ratio', 'recall@10', 'start → answer ms', 'memory MB'],
    [
      figures.importPerSecond.toFixed(1),
      figures.barePerSecond.toFixed(1),
      figures.importRatio.toFixed(2),
      figures.recallAt10.toFixed(4),
      figures.startToFirstAnswerMs.toFixed(0),
      figures.memoryMb.toFixed(0),
    ],
  ]);
}
