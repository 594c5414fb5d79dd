// Import beside the bare embedding bound: bare forward passes in the same workers, right before it and right after it.
// A machine's pace changes within a minute; what is measured side by side changes alike. Fills the base that it is given.
import type { PassageText } from '../../../knowledge/ports';
import { composeEngine, type EngineParts } from '../../engine/compose';
import { openEngine } from '../../engine/openEngine';
import { workerFolder } from '../withEngine';
import { memoryMb, passagesOfBase } from './benchParts';

export interface ImportFigures {
  readonly passages: number;
  readonly importPerSecond: number;
  /** The engine with its threads, the most after any path. */
  readonly importMemoryMb: number;
  /** The process that reads sources, then; 0 where the system does not tell. */
  readonly readerMemoryMb: number;
  /** The same workers, passages of the same base, and nothing else: no file, no analysis, no store, no index. */
  readonly barePerSecond: number;
}

/** Passages embedded bare each time; more only take longer. */
const bareSample = 2_000;

/**
 * Imports each path for itself into one base and counts the last one; those before it give the passages that are embedded
 * bare before it. Fails like the import.
 */
export async function measureImport(dataDir: string, paths: readonly string[]): Promise<ImportFigures> {
  let parts: EngineParts | undefined;
  const engine = await openEngine({ dataDir, workerFolder, onEvent: () => {} }, async (options) => {
    parts = await composeEngine(options);
    return parts;
  });
  try {
    await engine.modelReady();
    let passages = 0;
    let importPerSecond = 0;
    const bare = { passages: 0, seconds: 0 };
    let memory = memoryMb();
    for (const path of paths) {
      const { chunks, seconds } = await engine.importPaths([path]);
      passages += chunks;
      importPerSecond = chunks / seconds;
      const present = memoryMb();
      if (present.ownMb > memory.ownMb) memory = present;
      const sample = await passagesOfBase(parts!, bareSample);
      bare.passages += sample.length;
      bare.seconds += await bareSeconds(parts!, sample);
    }
    return {
      passages,
      importPerSecond,
      importMemoryMb: memory.ownMb,
      readerMemoryMb: memory.startedMb,
      barePerSecond: bare.passages / bare.seconds,
    };
  } finally {
    await engine.close();
  }
}

async function bareSeconds({ seat }: EngineParts, passages: readonly PassageText[]): Promise<number> {
  const { embedder } = seat.answering!;
  await embedder.embedPassage(passages[0]!); // Import workers that ended start with their first passage.
  const startedAt = performance.now();
  await Promise.all(passages.map((passage) => embedder.embedPassage(passage)));
  return (performance.now() - startedAt) / 1000;
}
