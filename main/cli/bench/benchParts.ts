// Pieces of the benchmark that need the engine's parts: the base's passages and sentences, memory.
// Measures only; changes no base.
import { readdirSync, readFileSync } from 'node:fs';
import type { PassageText } from '../../../knowledge/ports';
import type { EngineParts } from '../../engine/compose';
import { withParts } from '../openParts';
import { workerFolder } from '../withEngine';

/** Every sentence of a base, for mixing a larger one. */
export function sentencesOfBase(dataDir: string): Promise<readonly string[]> {
  return withParts({ dataDir, workerFolder, onEvent: () => {} }, async (parts) => {
    const passages = await passagesOfBase(parts, Number.POSITIVE_INFINITY);
    return passages.flatMap(({ sentences }) => sentences).filter((sentence) => sentence.length > 30);
  });
}

/** The texts of a base's first passages, as they are embedded. */
export async function passagesOfBase(
  { store, preparer }: EngineParts,
  limit: number,
): Promise<readonly PassageText[]> {
  const passages: PassageText[] = [];
  for await (const { id } of store.listArticles()) {
    if (passages.length >= limit) break;
    const article = await store.article(id);
    if (article) passages.push(...(await preparer.cut(article)).chunks.map(({ passage }) => passage));
  }
  return passages;
}

/**
 * Memory of this process with its threads, and of the processes it has started (the one that reads sources), in MiB. On
 * Linux the proportional set size: the resident one counts the model's file once for each thread that maps it. Elsewhere
 * the processes it has started are left out.
 */
export function memoryMb(): { readonly ownMb: number; readonly startedMb: number } {
  const own = proportionalKb(process.pid);
  if (own === undefined) return { ownMb: process.memoryUsage.rss() / 1024 / 1024, startedMb: 0 };
  const started = childrenOf(process.pid).reduce((sum, pid) => sum + (proportionalKb(pid) ?? 0), 0);
  return { ownMb: own / 1024, startedMb: started / 1024 };
}

/** Undefined where this is not Linux, or the process is gone. */
function proportionalKb(pid: number): number | undefined {
  try {
    const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return found === undefined ? undefined : Number(found);
  } catch {
    return undefined;
  }
}

const childrenOf = (pid: number): readonly number[] =>
  readdirSync(`/proc/${pid}/task`)
    .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
    .filter(Boolean)
    .map(Number);
