// The import that is running, written down before it starts and struck out when it ends: what a crash must resume.
// Holds paths only; what was already done is told by the content hashes in the store.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const jobSchema = z.object({
  schemaVersion: z.literal(1),
  paths: z.array(z.string()),
  startedAtMs: z.number(),
});

const fileOf = (dataDir: string) => join(dataDir, 'import-job.json');

/** Notes that these sources are being imported; replaces an earlier note atomically. Throws system errors. */
export async function noteImportJob(
  dataDir: string,
  paths: readonly string[],
  startedAtMs: number,
): Promise<void> {
  const file = fileOf(dataDir);
  try {
    await writeFile(`${file}.tmp`, JSON.stringify({ schemaVersion: 1, paths, startedAtMs }));
    await rename(`${file}.tmp`, file);
  } catch (thrown) {
    // On a full disk the beginning of a note would only be in the way.
    await rm(`${file}.tmp`, { force: true }).catch(() => {});
    throw thrown;
  }
}

/** The sources of an import that never came to its end; undefined if there is none or its note cannot be read. */
export async function unfinishedImportJob(dataDir: string): Promise<readonly string[] | undefined> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return jobSchema.parse(JSON.parse(text)).paths;
  } catch {
    // A note cut off by the crash itself: nothing to resume from, and in the way of the next one.
    await rm(fileOf(dataDir), { force: true }).catch(() => {});
    return undefined;
  }
}

/** Strikes the note out: the import ended or was cancelled by its owner. Throws system errors. */
export async function clearImportJob(dataDir: string): Promise<void> {
  await rm(fileOf(dataDir), { force: true });
}
