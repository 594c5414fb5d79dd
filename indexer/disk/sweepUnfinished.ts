// Removes what writings left behind that a crash or a power cut ended (replaceFile.ts names them).
// Knows names and ages only.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const unfinished = /\.[0-9a-f]{8}\.partial$/;
/** A younger one may be being written, by another process too. */
const restedMs = 3_600_000;

/** Not in folders within these. A folder that is not there, or a file that does not go, is no failure. */
export async function sweepUnfinished(folders: readonly string[], nowMs: number): Promise<void> {
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((one) => unfinished.test(one))) {
      const path = join(folder, name);
      const file = await stat(path).catch(() => undefined);
      if (file?.isFile() && nowMs - file.mtimeMs > restedMs) await rm(path, { force: true }).catch(() => {});
    }
  }
}
