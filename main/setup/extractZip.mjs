// Unpacks chosen entries of a zip file, with their permissions, keeping inside the target folder.
// Must not know what is in the zip.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * @param {string} zipPath
 * @param {string} folder created
 * @param {(name: string) => string | undefined} place entry name → path below folder; undefined leaves it out
 * @param {(doneBytes: number, totalBytes: number) => void} [onProgress] bytes of the zip read so far
 */
export async function extractZip(zipPath, folder, place, onProgress) {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(zipPath, { lazyEntries: true });
  await mkdir(folder, { recursive: true });
  for await (const entry of zip.eachEntry()) {
    const name = place(entry.fileName);
    if (name === undefined || name.endsWith('/')) continue;
    const path = join(folder, name);
    if (!path.startsWith(folder + sep)) throw new Error(`${entry.fileName} points outside the folder`);
    await mkdir(dirname(path), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path, mode ? { mode } : {}));
    onProgress?.(entry.relativeOffsetOfLocalHeader, zip.fileSize);
  }
}
