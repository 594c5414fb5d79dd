// Articles from the terminal: kept, edited, restored, exported and taken back. The engine inside is the real one.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeFiles } from '../pipeline/importTrial';
import { builtCli } from './runCli';

const run = builtCli();

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'silbertablett-cli-'));
  await writeFiles(home, {
    'kb/umzug.md': '# Umzug melden\n\nMelden Sie Ihren Umzug im Portal.\n\n## Fristen\n\nZwei Wochen vorher.',
    'kb/konto.txt': 'Bankverbindung ändern\n\nDie neue IBAN tragen Sie im Portal unter Zahlungen ein.',
  });
  await cli('import', 'kb');
}, 180_000);
afterAll(() => rm(home, { recursive: true, force: true }));

const cli = (...args: readonly string[]) => run([...args, '--data', join(home, 'data')], { cwd: home });

it('keeps an article, and serves it no longer once it is archived', { timeout: 120_000 }, async () => {
  const asked = async () => (await cli('ask', 'neue iban für die abbuchung', '--json')).out;
  expect(await asked()).toContain('kb/konto.txt');
  expect(await cli('keep', 'kb/konto.txt', '--state', 'archived', '--owner', 'Team', '--json')).toMatchObject(
    {
      code: 0,
      json: [{ articles: 1, changed: 1 }],
    },
  );
  expect(await asked()).not.toContain('kb/konto.txt');
  expect(await cli('keep', 'kb/konto.txt')).toMatchObject({ code: 2 });
  expect(await cli('keep', 'kb/konto.txt', '--valid-until', '31.3.2026')).toMatchObject({ code: 2 });
  await cli('keep', 'kb/konto.txt', '--state', 'validated', '--owner', 'none');
  expect(await asked()).toContain('kb/konto.txt');
});

it('edits a detached article, shows its history and brings a version back', {
  timeout: 120_000,
}, async () => {
  const { out: markdown } = await cli('edit', 'kb/umzug.md');
  expect(markdown).toBe('Melden Sie Ihren Umzug im Portal.\n\n## Fristen\n\nZwei Wochen vorher.\n');
  const file = join(home, 'neu.md');
  await writeFile(file, markdown.replace('Zwei', 'Drei'));
  expect(await cli('edit', 'kb/umzug.md', file)).toMatchObject({
    code: 1,
    err: expect.stringContaining('ARTICLE_OF_SOURCE'),
  });
  const saved = await cli('edit', 'kb/umzug.md', file, '--detach', '--json');
  expect(saved.json).toMatchObject([{ embeddedChunks: expect.any(Number) }]);
  const [versions] = (await cli('history', 'kb/umzug.md', '--json')).json as [
    { id: string; cause: string }[],
  ];
  expect(versions.map(({ cause }) => cause)).toEqual(['edit', 'keeping', 'import']);
  await cli('history', 'kb/umzug.md', '--restore', versions.at(-1)!.id);
  expect((await cli('edit', 'kb/umzug.md')).out).toBe(markdown);
  expect((await cli('edit', 'new', '--language', 'en')).out).toContain('## Resolution');
});

it('exports the base, and an empty one takes it', { timeout: 120_000 }, async () => {
  expect((await cli('export', 'raus')).out).toContain('2 articles written');
  expect((await readdir(join(home, 'raus'))).sort()).toEqual(['Bankverbindung-ändern.md', 'Umzug-melden.md']);
  expect(await readFile(join(home, 'raus', 'Umzug-melden.md'), 'utf8')).toContain('master: here');
  await cli('export', 'raus.jsonl');
  const other = (...args: readonly string[]) => run([...args, '--data', join(home, 'anders')], { cwd: home });
  await other('import', 'raus.jsonl');
  const ids = async (from: typeof cli) =>
    ((await from('articles', '--json')).json as { id: string }[]).map(({ id }) => id).sort();
  expect(await ids(other)).toEqual(await ids(cli));
});
