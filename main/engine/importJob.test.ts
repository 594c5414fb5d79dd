// The note of a running import survives what a crash can do to it.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { clearImportJob, noteImportJob, unfinishedImportJob } from './importJob';

describe('the import job', () => {
  it('is not there at first, there when noted, replaced, and gone when struck out', async () => {
    const dir = await temporaryFolder();
    expect(await unfinishedImportJob(dir)).toBeUndefined();
    await noteImportJob(dir, ['/kb', 'ä #1.csv'], 1);
    expect(await unfinishedImportJob(dir)).toEqual(['/kb', 'ä #1.csv']);
    await noteImportJob(dir, ['/other'], 2);
    expect(await unfinishedImportJob(dir)).toEqual(['/other']);
    await clearImportJob(dir);
    await clearImportJob(dir);
    expect(await unfinishedImportJob(dir)).toBeUndefined();
    expect(await readdir(dir)).toEqual([]);
  });

  it.each(['', '{"schemaVersion":1,"pa', '{"schemaVersion":2,"paths":[],"startedAtMs":0}', 'null'])(
    'is dropped where its note reads %j',
    async (text) => {
      const dir = await temporaryFolder();
      await writeFile(join(dir, 'import-job.json'), text);
      expect(await unfinishedImportJob(dir)).toBeUndefined();
      expect(await readdir(dir)).toEqual([]);
    },
  );
});
