// Takes one file out of a zip archive.
// Knows nothing of what is inside.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/** Writes the entry `name` of `archive` to `target`. Throws when it is missing or has not exactly `sizeBytes`. */
export async function unzipEntry(
  archive: string,
  name: string,
  target: string,
  sizeBytes: number,
): Promise<void> {
  const zip = await openPromise(archive, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== name) continue;
      if (entry.uncompressedSize !== sizeBytes)
        throw new RangeError(`${name} has ${entry.uncompressedSize} bytes`);
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
      return;
    }
  } finally {
    zip.close();
  }
  throw new RangeError(`${name} is not in the archive`);
}
