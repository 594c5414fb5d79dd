// The note of a running import survives what a crash can do to it.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { clearImportJob, type ImportJob, importLabel, noteImportJob, unfinishedImportJob } from './importJob';

const job: ImportJob = {
  kind: 'import',
  importId: 'i1',
  paths: ['/kb', 'ä #1.csv'],
  gone: ['/weg'],
  origin: 'watched',
  label: 'kb',
  startedAtMs: 1,
  paused: true,
  met: true,
  standing: true,
  reread: true,
  names: { '/kb': 'https://kb.example/' },
};

describe('the import job', () => {
  it('is not there at first, there when noted, replaced, and gone when struck out', async () => {
    const dir = await temporaryFolder();
    expect(await unfinishedImportJob(dir)).toBeUndefined();
    await noteImportJob(dir, job);
    expect(await unfinishedImportJob(dir)).toEqual(job);
    const { gone: _gone, ...importing } = job;
    const rollback: ImportJob = { ...importing, kind: 'rollback', paths: [], paused: false };
    await noteImportJob(dir, rollback);
    expect(await unfinishedImportJob(dir)).toEqual(rollback);
    await clearImportJob(dir);
    await clearImportJob(dir);
    expect(await unfinishedImportJob(dir)).toBeUndefined();
    expect(await readdir(dir)).toEqual([]);
  });

  it('is taken over from the version before, which knew paths only', async () => {
    const dir = await temporaryFolder();
    await writeFile(join(dir, 'import-job.json'), '{"schemaVersion":1,"paths":["/a/kb"],"startedAtMs":5}');
    const { importId, ...rest } = (await unfinishedImportJob(dir))!;
    expect(importId.length).toBeGreaterThan(0);
    expect(rest).toEqual({
      ...{ kind: 'import', paths: ['/a/kb'], origin: 'files', label: 'kb', startedAtMs: 5, paused: false },
    });
  });

  it.each(['', '{"schemaVersion":1,"pa', '{"schemaVersion":3,"paths":[],"startedAtMs":0}', 'null'])(
    'is dropped where its note reads %j',
    async (text) => {
      const dir = await temporaryFolder();
      await writeFile(join(dir, 'import-job.json'), text);
      expect(await unfinishedImportJob(dir)).toBeUndefined();
      expect(await readdir(dir)).toEqual([]);
    },
  );

  it.each([
    [['/kb/'], 'kb'],
    [['C:\\Wissen\\Preise.xlsx', 'a.md'], 'Preise.xlsx, a.md'],
    [['a', 'b', 'c', 'd'], 'a, b, c, …'],
    [[], ''],
    [['/'], '/'],
  ])('%j is called %j', (paths, label) => {
    expect(importLabel(paths)).toBe(label);
  });
});
