// What a crash left goes; what is being written, and what only looks alike, stays.
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { sweepUnfinished } from './sweepUnfinished';

it('removes unfinished files that have rested, and nothing else', async () => {
  const folder = await temporaryFolder();
  const old = new Date(1_000_000);
  for (const name of ['a.json.0123abcd.partial', 'notes.partial', 'a.json']) {
    await writeFile(join(folder, name), '{');
    await utimes(join(folder, name), old, old);
  }
  await writeFile(join(folder, 'b.json.89abcdef.partial'), '{');
  await mkdir(join(folder, 'c.76543210.partial'));
  await sweepUnfinished([join(folder, 'none'), folder], Date.now());
  expect((await readdir(folder)).sort()).toEqual([
    'a.json',
    'b.json.89abcdef.partial',
    'c.76543210.partial',
    'notes.partial',
  ]);
});
