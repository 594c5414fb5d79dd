// The phases of one benchmark, each in a process of its own, so that memory and start are those of a fresh engine.
// A phase prints one JSON line; benchCommand.ts reads it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { allocatorVariables } from '../../indexer/threads/allocatorVariables';
import { answerConcern } from '../../knowledge/ask/answerConcern';
import { askPorts } from '../engine/askPorts';
import { type LearnedTimes, measureLearned } from './benchLearned';
import { bareImportRate, memoryMb } from './benchParts';
import { measureQuestions, type QuestionTimes } from './benchQuestions';
import { measureIndexRecall } from './benchRecall';
import { readEvalSet } from './evalSet';
import { withParts } from './openParts';
import { printJson } from './output';
import { sampleFolder } from './sampleFolder';
import { withEngine, workerFolder } from './withEngine';

export interface ImportFigures {
  readonly passages: number;
  readonly importPerSecond: number;
  readonly importMemoryMb: number;
  readonly barePerSecond: number;
}

export interface AskFigures {
  /** From the start of the process until answers by meaning can be given, and to the first one. */
  readonly startToReadyMs: number;
  readonly startToFirstAnswerMs: number;
  readonly questions: QuestionTimes;
  readonly learned: LearnedTimes;
  readonly recallAt10: number;
  readonly memoryMb: number;
}

/** As many as a team gives in some years. */
const ratingsKnown = 10_000;

export type BenchPhase = 'import' | 'ask';

/** Runs a phase in a child process on the data folder; `paths` for the import. */
export async function runPhase<T>(
  phase: BenchPhase,
  dataDir: string,
  paths: readonly string[] = [],
): Promise<T> {
  const args = [process.argv[1]!, 'bench-phase', phase, ...paths, '--data', dataDir];
  // As the shell starts the engine (main/host/childEnvironment.ts): without it memory is another's.
  const env = { ...process.env, ...allocatorVariables };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 16 * 1024 * 1024 });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as T;
}

/** The child's side. */
export async function benchPhaseCommand(
  phase: string,
  paths: readonly string[],
  options: { readonly data?: string },
): Promise<void> {
  const dataDir = options.data ?? '';
  printJson(phase === 'import' ? await importPhase(paths, dataDir) : await askPhase(dataDir));
}

async function importPhase(paths: readonly string[], dataDir: string): Promise<ImportFigures> {
  const imported = await withEngine({ data: dataDir }, async (engine) => {
    const { chunks, seconds } = await engine.importPaths(paths);
    return { passages: chunks, importPerSecond: chunks / seconds, importMemoryMb: memoryMb() };
  });
  return { ...imported, barePerSecond: (await bareImportRate(dataDir)).perSecond };
}

async function askPhase(dataDir: string): Promise<AskFigures> {
  return withParts({ dataDir, workerFolder, onEvent: () => {} }, async (parts) => {
    const startToReadyMs = performance.now(); // Counts from the start of the process.
    await answerConcern({ text: 'Umzug, den Stromvertrag mitnehmen' }, askPorts(parts, 'ready'), 3);
    const startToFirstAnswerMs = performance.now();
    const { concerns } = await readEvalSet(sampleFolder());
    const texts = concerns.map(({ text }) => text);
    const questions = await measureQuestions(parts, texts);
    const memory = memoryMb();
    const learned = await measureLearned(parts, texts, ratingsKnown);
    return {
      startToReadyMs,
      startToFirstAnswerMs,
      questions,
      learned,
      recallAt10: await measureIndexRecall(parts, texts),
      memoryMb: memory,
    };
  });
}
