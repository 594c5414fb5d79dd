// Replaces a file as a whole: readers see the former content or the next one, even after a crash or a power cut.
// The one place where that is done; knows nothing of what is written.
import { randomUUID } from 'node:crypto';
import { open, rm, writeFile } from 'node:fs/promises';
import { renameOver } from './renameOver';

const gatheredLength = 65_536;

/** In one piece, or piece by piece where it should not lie in memory as a whole. */
export type FileContent = string | Uint8Array | Iterable<string> | AsyncIterable<string>;

/**
 * Writes beside the target, syncs, then renames over it; what fails leaves nothing half-written (a crash may:
 * sweepUnfinished.ts). Of two at once either one's content is the file's; whoever cares which one lets the second wait.
 * Throws Node's system errors, and what the content throws.
 */
export async function replaceFile(path: string, content: FileContent): Promise<void> {
  // A name of its own: of two at once, one must not rename what the other is still writing.
  const partial = `${path}.${randomUUID().slice(0, 8)}.partial`;
  try {
    const file = await open(partial, 'w');
    try {
      await writeFile(file, isWhole(content) ? content : gathered(content));
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(partial, path);
  } catch (thrown) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw thrown;
  }
}

const isWhole = (content: FileContent): content is string | Uint8Array =>
  typeof content === 'string' || content instanceof Uint8Array;

/** Small pieces together: each that is handed on is a call of the system. */
async function* gathered(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    if (held.length < gatheredLength) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
