// Typed in another case, a folder's files are those that the ledger knows, where the disk says so; links stand in for it.
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { distinctSources } from './distinctSources';
import { inKnownSpelling } from './knownPlaces';

/** `kb/a.md`; `KB` leads to the same folder. */
async function twoSpellings() {
  const home = await temporaryFolder();
  await mkdir(join(home, 'kb'));
  await writeFile(join(home, 'kb/a.md'), 'a');
  await symlink(join(home, 'kb'), join(home, 'KB'));
  return home;
}

const met = (home: string, name: string) => ({ source: name, path: join(home, name), named: false });

it('an import has a file once, under its first spelling', async () => {
  const home = await twoSpellings();
  const named = { ...met(home, 'KB/a.md'), named: true };
  const distinct = await distinctSources([met(home, 'kb/a.md'), named, met(home, './kb/a.md')]);
  expect(distinct).toEqual([{ ...met(home, 'kb/a.md'), named: true }]);
});

it('two files that differ in case alone stay two', async () => {
  const home = await temporaryFolder();
  await writeFile(join(home, 'a.md'), 'a');
  await writeFile(join(home, 'A.md'), 'A');
  const both = [met(home, 'a.md'), met(home, 'A.md')];
  expect(await distinctSources(both)).toEqual(both);
  const [known, other] = both as [(typeof both)[0], (typeof both)[0]];
  expect(await inKnownSpelling({ found: [other], gone: [] }, [known])).toEqual({ found: [other], gone: [] });
  // Nor is the one gone when the other goes.
  await rm(other.path);
  expect((await inKnownSpelling({ found: [], gone: [other.path] }, [known])).gone).toEqual([other.path]);
});

it('a file keeps the spelling under which the ledger knows it', async () => {
  const home = await twoSpellings();
  const known = met(home, 'KB/a.md');
  const { found } = await inKnownSpelling({ found: [met(home, 'kb/a.md')], gone: [] }, [known]);
  expect(found).toEqual([known]);
  await rm(join(home, 'kb/a.md'));
  const went = await inKnownSpelling({ found: [], gone: [join(home, 'kb/a.md')] }, [known]);
  expect(went.gone).toEqual([known.path]);
});

it('a file whose name changed only its case is not gone', async () => {
  const home = await twoSpellings();
  const known = met(home, 'kb/a.md');
  await rename(join(home, 'kb/a.md'), join(home, 'kb/A.md'));
  // As a disk that ignores case goes on opening it by its former name.
  await symlink(join(home, 'kb/A.md'), known.path);
  const renamed = { found: [met(home, 'kb/A.md')], gone: [known.path] };
  expect(await inKnownSpelling(renamed, [known])).toEqual({ found: [known], gone: [] });
});
