// Files beside a page: pictures near it are read, nothing else is, however it is asked for.
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { readBeside } from './readBeside';

/** A page three folders deep, pictures near and far, and what only looks like one. */
async function besidePage() {
  const root = await temporaryFolder();
  await mkdir(join(root, 'a/b/c/bilder'), { recursive: true });
  for (const name of [
    'fern.png',
    'a/nah.png',
    'a/b/c/bilder/z neu.png',
    'a/b/c/geheim.txt',
    'a/b/c/x.png.txt',
  ])
    await writeFile(join(root, name), name);
  await symlink(join(root, 'a/b/c/geheim.txt'), join(root, 'a/b/c/getarnt.png'));
  await symlink(join(root, 'fern.png'), join(root, 'a/b/c/verweis.png'));
  await mkdir(join(root, 'a/b/c/ordner.png'));
  execFileSync('mkfifo', [join(root, 'a/b/c/rohr.png')]);
  return { root, ...readBeside(join(root, 'a/b/c/seite.html')) };
}

describe('readBeside', () => {
  it.each(['bilder/z%20neu.png', './bilder/z neu.png?v=1#x', '../../nah.png', 'bilder\\z neu.png'])(
    'reads %s',
    async (address) => {
      const { read } = await besidePage();
      expect(await read(address)).toBeInstanceOf(Uint8Array);
    },
  );

  it.each([
    '../../../fern.png',
    'verweis.png',
    'getarnt.png',
    'geheim.txt',
    'x.png.txt',
    'ordner.png',
    'rohr.png',
    'fehlt.png',
    '',
    '#a',
    '/etc/x.png',
    '\\\\server\\teil\\x.png',
    '//server/x.png',
    'http://x/a.png',
    'file:///a.png',
    'C:/a.png',
    'a%00.png',
    '%2e%2e/%2e%2e/%2e%2e/fern.png',
  ])('does not read %j', async (address) => {
    const { read } = await besidePage();
    expect(await read(address)).toBeUndefined();
  });

  it('reads nothing by an absolute path of its own', async () => {
    const { root, read } = await besidePage();
    expect(await read(join(root, 'a/nah.png'))).toBeUndefined();
  });

  it('tells which files it came to, those that are not there as well', async () => {
    const { root, read, asked } = await besidePage();
    for (const address of ['fehlt.png', '../../nah.png', '../../nah.png', 'http://x/a.png'])
      await read(address);
    expect(asked()).toEqual(
      [
        {
          ...{ path: join(root, 'a/b/c/fehlt.png') },
        },
        {
          ...{ path: join(root, 'a/nah.png'), sizeBytes: 9, changedAtMs: expect.any(Number) },
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ].sort((a, b) => (a.path < b.path ? -1 : 1)),
    );
  });
});
