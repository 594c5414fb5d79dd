// Writes a store folder into one file: a gzipped tar whose first entry lists every other with size and SHA-256.
// Knows nothing of rows; the caller keeps writers out meanwhile.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { readStoreRecord } from './storeRecord';
import { writeFileAtomically } from './writeFileAtomically';

/** Name of the list inside the backup. */
export const backupListName = 'backup.json';

/** The list: `path` with forward slashes, below the store folder. */
export const backupListSchema = z.object({
  product: z.literal('silbertablett'),
  schemaVersion: z.number().int().min(1),
  files: z.array(
    z.object({ path: z.string().min(1), sizeBytes: z.number().int().min(0), sha256: z.string().length(64) }),
  ),
});
export type BackupList = Readonly<z.infer<typeof backupListSchema>>;

/** Writes the backup beside `file` and renames it when it is whole. Throws Node's system errors. */
export async function writeBackup(folder: string, file: string): Promise<void> {
  const list = await listFolder(folder);
  const partial = `${resolve(file)}.partial`;
  try {
    await writeFileAtomically(join(folder, backupListName), JSON.stringify(list));
    const paths = [backupListName, ...list.files.map(({ path }) => path)];
    const { create } = await import('tar'); // Not at each start of the engine.
    // Vectors hardly shrink: the fastest level takes a third of the time of the default for the same size.
    await create({ cwd: folder, file: partial, gzip: { level: 1 }, portable: true }, paths);
    await rename(partial, resolve(file));
  } finally {
    await rm(partial, { force: true });
    await rm(join(folder, backupListName), { force: true });
  }
}

/** SHA-256 of a file, hex. Throws Node's system errors. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest('hex');
}

async function listFolder(folder: string): Promise<BackupList> {
  const { schemaVersion } = await readStoreRecord(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: BackupList['files'] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (!entry.isFile() || name === backupListName || name.endsWith('.partial')) continue;
    files.push({ path: name, sizeBytes: (await stat(path)).size, sha256: await hashFile(path) });
  }
  return { product: 'silbertablett', schemaVersion, files };
}
