// Follows real folders: new, changed, renamed, moved and deleted files; a folder that is away is not "all gone".
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { isPassing, watchFolder } from './watchFolder';

async function followed(files: readonly string[], polling = false, linked = false) {
  const home = await temporaryFolder();
  const folder = linked ? `${home}-linked` : home;
  if (linked) {
    await symlink(home, folder);
    onTestFinished(() => rm(folder));
  }
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), file);
  }
  const told = { changed: new Set<string>(), gone: new Set<string>(), failures: [] as string[] };
  const watch = await watchFolder({
    folder,
    polling,
    onChanges: ({ changed, gone }) => {
      for (const path of changed) told.changed.add(relative(folder, path));
      for (const path of gone) told.gone.add(relative(folder, path));
    },
    onFailure: (reason) => told.failures.push(reason),
  });
  onTestFinished(() => watch.close());
  return { folder, told };
}

const within = { timeout: 10_000, interval: 50 };

describe('watchFolder', () => {
  it.each([false, true])('tells what came, changed, moved and went (polling: %s)', async (polling) => {
    const { folder, told } = await followed(['umzug.md', 'alt/abschlag.md', 'weg.md', 'bleibt.md'], polling);
    await writeFile(join(folder, 'neu.md'), 'neu');
    await writeFile(join(folder, 'umzug.md'), 'anders und länger');
    await rename(join(folder, 'alt/abschlag.md'), join(folder, 'alt/abschläge.md'));
    await rm(join(folder, 'weg.md'));
    await vi.waitFor(() => {
      expect([...told.changed].sort()).toEqual(['alt/abschläge.md', 'neu.md', 'umzug.md']);
      expect([...told.gone].sort()).toEqual(['alt/abschlag.md', 'weg.md']);
    }, within);
    expect(told.failures).toEqual([]);
  });

  it.each([false, true])(
    'follows a folder that is itself a link, by its own name (polling: %s)',
    async (polling) => {
      const { folder, told } = await followed(['umzug.md', 'weg.md'], polling, true);
      await writeFile(join(folder, 'neu.md'), 'neu');
      await rm(join(folder, 'weg.md'));
      await vi.waitFor(() => {
        expect([...told.changed]).toEqual(['neu.md']);
        expect([...told.gone]).toEqual(['weg.md']);
      }, within);
    },
  );

  it('does not believe that everything is gone', async () => {
    const { folder, told } = await followed(['a/umzug.md', 'abschlag.md']);
    await rm(join(folder, 'a'), { recursive: true });
    await rm(join(folder, 'abschlag.md'));
    await vi.waitFor(() => expect(told.failures).toContain('EMPTY'), within);
    expect([...told.gone]).toEqual([]);
  });

  it('leaves passing files alone', async () => {
    const { folder, told } = await followed(['umzug.md']);
    await mkdir(join(folder, 'node_modules/paket'), { recursive: true });
    const litter = ['Thumbs.db', 'node_modules/paket/README.md'];
    for (const name of ['~$umzug.docx', '.verborgen', 'brief.docx.tmp', 'x.crdownload', ...litter]) {
      await writeFile(join(folder, name), 'x');
    }
    await writeFile(join(folder, 'echt.md'), 'x');
    await vi.waitFor(() => expect([...told.changed]).toEqual(['echt.md']), within);
    expect(isPassing('/wissen/umzug.tmp.md')).toBe(false);
  });
});
