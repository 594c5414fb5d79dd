// Reads a backup through and compares every file in it with its list; unpacks nothing.
// Knows nothing of rows: whether the tables open is proved when it is restored.
import { createHash } from 'node:crypto';
import { TablettError } from '../../knowledge/errors/tablettError';
import { type BackupList, backupListName, backupListSchema, maxReadSize } from './backupList';

interface ReadFile {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** The list of a whole backup. Fails with BACKUP_INVALID, naming the first file that is missing, cut or changed. */
export async function verifyBackup(file: string): Promise<BackupList> {
  const read = new Map<string, ReadFile>();
  let listed = Buffer.alloc(0);
  try {
    const { list } = await import('tar'); // Not at each start of the engine.
    await list({
      file,
      strict: true,
      maxReadSize,
      onReadEntry: (entry) => {
        const hash = createHash('sha256');
        const isList = entry.path === backupListName;
        entry.on('data', (bytes: Buffer) => {
          hash.update(bytes);
          if (isList) listed = Buffer.concat([listed, bytes]);
        });
        entry.on('end', () => read.set(entry.path, { sizeBytes: entry.size, sha256: hash.digest('hex') }));
      },
    });
    const wanted = backupListSchema.parse(JSON.parse(listed.toString('utf8')));
    compare(wanted, read);
    return wanted;
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new TablettError('BACKUP_INVALID', { path: file, reason }, thrown);
  }
}

function compare({ files }: BackupList, read: ReadonlyMap<string, ReadFile>): void {
  for (const { path, sizeBytes, sha256 } of files) {
    const found = read.get(path);
    if (!found) throw new TypeError(`${path} is missing`);
    if (found.sizeBytes !== sizeBytes) throw new TypeError(`${path} is cut short`);
    if (found.sha256 !== sha256) throw new TypeError(`${path} was changed`);
  }
}
