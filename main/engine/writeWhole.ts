// Replaces a file so that a crash leaves the former or the next content.
// Knows nothing of what is in it.
import { rename, rm, writeFile } from 'node:fs/promises';

/** Throws Node's system errors; nothing half-written stays. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, content, { flush: true });
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}
