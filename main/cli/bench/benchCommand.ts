// `bench`: speed on the sample base, on many synthetic passages and on files of text formats, beside the bare model.
// Prints a table; with --json one object as the last line. Machines are noisy: ratios count, not milliseconds.
import { join } from 'node:path';
import { answerSteps } from '../answerSteps';
import { readEvalSet } from '../evalSet';
import { printJson, printLine, printTable } from '../output';
import { sampleFolder } from '../sampleFolder';
import { writeSyntheticBase, writeSyntheticFolder } from '../syntheticBase';
import { withTemporaryFolder } from '../temporaryFolder';
import type { CommonOptions } from '../withEngine';
import type { ImportFigures } from './benchImport';
import { sentencesOfBase } from './benchParts';
import { type AskFigures, runPhase, type StartFigures } from './benchPhases';

export interface BenchOptions extends CommonOptions {
  readonly passages: number;
}

interface ImportedBase extends ImportFigures {
  readonly base: string;
  readonly importRatio: number;
}

interface BaseFigures extends ImportedBase, StartFigures, AskFigures {}

/** Of what is imported the part that comes first, uncounted: its passages are embedded bare before the rest. */
const firstShare = 0.1;

/** Files of text formats: long enough an import that its start weighs little. */
const textFiles = 1_000;

/** One start alone says more of the machine's moment than of the engine. */
const starts = 7;

export async function benchCommand(options: BenchOptions): Promise<void> {
  await withTemporaryFolder('bench', async (folder) => {
    const { paths } = await readEvalSet(sampleFolder());
    const sample = await measureBase('sample', paths, join(folder, 'sample'));
    const sentences = await sentencesOfBase(join(folder, 'sample'));
    const rows = await writeParts(folder, options.passages, 'jsonl', (file, passages, from) =>
      writeSyntheticBase(file, { sentences, passages, from, sentencesPerPassage: 2 }),
    );
    const synthetic = await measureBase('synthetic', rows, join(folder, 'synthetic'));
    const folders = await writeParts(folder, textFiles, 'files', (part, files, from) =>
      writeSyntheticFolder(part, { sentences, files, from }),
    );
    const texts = await importBase('text files', folders, join(folder, 'texts'));
    for (const figures of [sample, synthetic]) print(figures);
    printImport(texts);
    if (options.json) printJson({ bases: [sample, synthetic], imports: [texts] });
  });
}

/** Writes what comes first and the rest, each a file or a folder. */
async function writeParts(
  folder: string,
  count: number,
  ending: string,
  write: (path: string, count: number, from: number) => Promise<void>,
): Promise<readonly string[]> {
  const first = Math.ceil(count * firstShare);
  const paths = [join(folder, `first.${ending}`), join(folder, `rest.${ending}`)] as const;
  await write(paths[0], first, 0);
  await write(paths[1], count - first, first);
  return paths;
}

async function importBase(base: string, paths: readonly string[], dataDir: string): Promise<ImportedBase> {
  const imported = await runPhase<ImportFigures>('import', dataDir, paths);
  return { base, ...imported, importRatio: imported.importPerSecond / imported.barePerSecond };
}

async function measureBase(base: string, paths: readonly string[], dataDir: string): Promise<BaseFigures> {
  const imported = await importBase(base, paths, dataDir);
  const started = await measureStarts(dataDir);
  return { ...imported, ...started, ...(await runPhase<AskFigures>('ask', dataDir)) };
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
    ['recall@10', 'start → ready ms', '→ answer ms', 'asking MB'],
    [
      figures.recallAt10.toFixed(4),
      figures.startToReadyMs.toFixed(0),
      figures.startToFirstAnswerMs.toFixed(0),
      figures.memoryMb.toFixed(0),
    ],
  ]);
  printImport(figures);
}

function printImport(figures: ImportedBase): void {
  printTable([
    [`import of ${figures.base}`, '/s', 'bare /s', 'ratio', 'engine MB', 'reader MB'],
    [
      `${figures.passages} passages`,
      figures.importPerSecond.toFixed(1),
      figures.barePerSecond.toFixed(1),
      figures.importRatio.toFixed(2),
      figures.importMemoryMb.toFixed(0),
      figures.readerMemoryMb.toFixed(0),
    ],
  ]);
}
