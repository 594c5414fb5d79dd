// What `doctor --repair` leaves of a folder where even the backup cannot be put in place.
// That it can be is proved with the engine.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeBackup } from '../../indexer/store/backup';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { doctorCommand } from './doctorCommand';

it('leaves the store where it was when the backup belongs to a later release', async () => {
  const dataDir = await temporaryFolder();
  const later = await temporaryFolder();
  const record = { schemaVersion: 999, storeId: 'later', indexedRevision: 0, removedRevision: 0 };
  await writeFile(join(later, 'store.json'), JSON.stringify(record));
  for (const name of ['backups', 'store']) await mkdir(join(dataDir, name));
  const backup = join(dataDir, 'backups', 'silbertablett-2026-11-20.backup');
  await writeBackup({ folder: later, dir: await temporaryFolder() }, backup);
  await writeFile(join(dataDir, 'store', 'store.json'), 'kaputt');
  await expect(doctorCommand({ data: dataDir, repair: true })).rejects.toMatchObject({ code: 'STORE_NEWER' });
  expect(await readFile(join(dataDir, 'store', 'store.json'), 'utf8')).toBe('kaputt');
  expect((await readdir(dataDir)).filter((name) => name.startsWith('store.damaged'))).toEqual([]);
});
