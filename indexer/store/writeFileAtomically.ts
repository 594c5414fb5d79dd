// Replaces a small file as a whole: readers see either the earlier bytes or the later ones, even after a power cut.
// Knows nothing of what the bytes mean.
import { open, rename } from 'node:fs/promises';

/** Writes beside the target, syncs, then renames over it. Throws Node's system errors. */
export async function writeFileAtomically(path: string, bytes: string | Uint8Array): Promise<void> {
  const partial = `${path}.partial`;
  const file = await open(partial, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
}
