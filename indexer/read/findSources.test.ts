// Files, folders and patterns on a real disk, with the traps that folders hold.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSources } from './findSources';

let folder = '';
const home = process.cwd();
const sourcesOf = async (...paths: string[]): Promise<string[]> =>
  (await findSources(paths)).map((found) => found.source);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-'));
  process.chdir(folder);
  mkdirSync('kb/tief/noch tiefer', { recursive: true });
  mkdirSync('kb/.git');
  mkdirSync('kb/node_modules');
  for (const name of ['b.md', 'a.txt', 'tief/c.html', 'tief/noch tiefer/ä.md', '.versteckt.md', '.git/x.md'])
    writeFileSync(join('kb', name), 'x');
  for (const name of ['~$a.docx', 'Thumbs.db', 'node_modules/lies.md']) writeFileSync(join('kb', name), 'x');
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

describe('findSources', () => {
  it('walks folders in the order of names, without hidden files and litter', async () => {
    const inside = ['a.txt', 'b.md', 'tief/c.html', 'tief/noch tiefer/ä.md'];
    expect(await sourcesOf('kb')).toEqual(inside.map((name) => `kb/${name}`));
    expect(await sourcesOf('./kb/')).toEqual(inside.map((name) => `./kb/${name}`));
    expect(await sourcesOf(join(folder, 'kb'))).toEqual(inside.map((name) => `${folder}/kb/${name}`));
  });

  it('keeps the order given, names a file once, and remembers what was named', async () => {
    const found = await findSources(['kb/tief/c.html', 'kb', 'kb/b.md']);
    expect(found[0]).toMatchObject({ source: 'kb/tief/c.html', named: true });
    expect(found).toHaveLength(4);
    expect(found.find((source) => source.source === 'kb/b.md')?.named).toBe(true);
    expect(found.find((source) => source.source === 'kb/a.txt')?.named).toBe(false);
  });

  it('reads patterns, unless a file is called so', async () => {
    expect(await sourcesOf('kb/**/*.md')).toEqual(['kb/b.md', 'kb/tief/noch tiefer/ä.md']);
    expect(await sourcesOf('./kb/*.md')).toEqual(['./kb/b.md']);
    expect(await sourcesOf(join(folder, 'kb/*.md'))).toEqual([`${folder}/kb/b.md`]);
    writeFileSync('preise [2024].md', 'x');
    expect(await sourcesOf('preise [2024].md')).toEqual(['preise [2024].md']);
  });

  it('reads patterns as Windows writes them', async () => {
    const system = process.platform;
    Object.defineProperty(process, 'platform', { value: 'win32' });
    try {
      expect(await sourcesOf('kb\\*.md')).toEqual(['kb/b.md']);
    } finally {
      Object.defineProperty(process, 'platform', { value: system });
    }
  });

  it('says what is missing and goes on', async () => {
    const found = await findSources(['fehlt.md', 'kb/*.pdf', 'kb/b.md']);
    expect(found.map((source) => source.failure?.code)).toEqual([
      'SOURCE_MISSING',
      'SOURCE_MISSING',
      undefined,
    ]);
  });

  it('does not run in circles', async () => {
    symlinkSync(join(folder, 'kb'), join(folder, 'kb', 'tief', 'zurück'));
    symlinkSync('nirgends', join(folder, 'kb', 'lose.md'));
    expect(await sourcesOf('kb')).toHaveLength(4);
  });
});
