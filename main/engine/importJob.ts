// The import or rollback that is running, written down before it starts and struck out when it ends: what a crash must resume.
// Holds paths only; what was already done is told by the content hashes in the store.
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../indexer/disk/replaceFile';

const origin = z.enum(['files', 'watched', 'web']);
const jobSchema = z.object({
  schemaVersion: z.literal(2),
  kind: z.enum(['import', 'rollback']),
  importId: z.string().min(1),
  paths: z.array(z.string()),
  gone: z.array(z.string()).exactOptional(),
  origin,
  label: z.string(),
  startedAtMs: z.number(),
  paused: z.boolean(),
  met: z.boolean().exactOptional(),
  standing: z.boolean().exactOptional(),
  reread: z.boolean().exactOptional(),
  names: z.record(z.string(), z.string()).exactOptional(),
});
const earlierJobSchema = z.object({
  schemaVersion: z.literal(1),
  paths: z.array(z.string()),
  startedAtMs: z.number(),
});

/**
 * `paths`: files, folders and globs to import · `gone`: those that are no longer there · `paused`: its owner has it wait,
 * also across a restart · `names`: how sources are called whose path is not their name · `met`, `standing`, `reread`: as
 * ImportOptions says. A rollback has neither paths nor label: the import it takes back has them.
 */
export type ImportJob = Readonly<Omit<z.infer<typeof jobSchema>, 'schemaVersion'>>;

const fileOf = (dataDir: string) => join(dataDir, 'import-job.json');

/** Notes what is being done; replaces an earlier note atomically. Throws system errors. */
export async function noteImportJob(dataDir: string, job: ImportJob): Promise<void> {
  await replaceFile(fileOf(dataDir), JSON.stringify({ schemaVersion: 2, ...job }));
}

/** What never came to its end; undefined if there is nothing or its note cannot be read. */
export async function unfinishedImportJob(dataDir: string): Promise<ImportJob | undefined> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return jobOf(JSON.parse(text));
  } catch {
    // A note cut off by the crash itself: nothing to resume from, and in the way of the next one.
    await rm(fileOf(dataDir), { force: true }).catch(() => {});
    return undefined;
  }
}

/** Strikes the note out: it ended or was cancelled by its owner. Throws system errors. */
export async function clearImportJob(dataDir: string): Promise<void> {
  await rm(fileOf(dataDir), { force: true });
}

/** Throws ZodError. */
function jobOf(noted: unknown): ImportJob {
  const earlier = earlierJobSchema.safeParse(noted);
  if (!earlier.success) {
    const { schemaVersion: _version, ...job } = jobSchema.parse(noted);
    return job;
  }
  const { paths, startedAtMs } = earlier.data;
  const named = { importId: randomUUID(), origin: 'files', label: importLabel(paths) } as const;
  return { kind: 'import', ...named, paths, startedAtMs, paused: false };
}

const namedPaths = 3;

/** The names of what was chosen, as a file manager shows them; of many the first. */
export function importLabel(paths: readonly string[]): string {
  const names = paths.map((path) => path.replace(/[\\/]+$/, '').replace(/^.*[\\/]/s, '') || path);
  const shown = names.slice(0, namedPaths).join(', ').slice(0, 200);
  return names.length > namedPaths ? `${shown}, …` : shown;
}
