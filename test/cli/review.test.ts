// Keeping the base true from the terminal: twins decided on, stale articles, gaps drafted, the map laid out in its thread.
// The engine inside is the real one with the real model.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GapCluster, KnowledgeMap, TwinPair } from '../../knowledge/vocabulary/review';
import { writeFiles } from '../pipeline/importTrial';
import { builtCli } from './runCli';

const cli = builtCli();
const reading =
  'Den Zählerstand melden Sie im Portal unter Verbrauch oder am Telefon. Nennen Sie Zählernummer, Stand und Tag. Ein Foto hilft, wenn wir nachfragen.';

let home = '';
let base: readonly string[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'silbertablett-cli-'));
  base = ['--data', join(home, 'data')];
  await writeFiles(home, {
    'kb/zaehler.md': `# Zählerstand melden\n\n${reading} Die Frist beträgt 10 Tage. Siehe [Umzug](fehlt.md).`,
    'kb/zaehler-alt.md': `# Zählerstand durchgeben\n\n${reading} Die Frist beträgt 14 Tage.`,
    'kb/umzug.md': '# Umzug melden\n\nMelden Sie Ihren Umzug im Portal und nennen Sie die neue Adresse.',
    'kb/konto.md': '# Bankverbindung ändern\n\nDie neue IBAN tragen Sie im Portal unter Zahlungen ein.',
  });
  await cli(['import', 'kb', ...base], { cwd: home });
}, 180_000);
afterAll(() => rm(home, { recursive: true, force: true }));

const run = (...args: readonly string[]) => cli([...args, ...base], { cwd: home });

it('lists twins with what they contradict, merges them and takes it back', async () => {
  const listed = await run('twins');
  expect(listed).toMatchObject({ code: 0, err: '' });
  expect(listed.out).toContain('1 pairs');
  // Which of the two comes first follows from their ids, and those from the folder.
  for (const days of ['10 Tage', '14 Tage']) expect(listed.out).toContain(days);
  const [{ pairs }] = (await run('twins', '--json')).json as [{ pairs: TwinPair[] }];
  const { id } = pairs[0]!;
  expect((await run('twins', '--decide', id, '--as', 'merged', '--keep', 'kb/zaehler.md')).code).toBe(0);
  expect((await run('twins')).out).toContain('0 pairs');
  const kept = (await run('twins', '--all', '--json')).json[0] as { pairs: TwinPair[] };
  expect(kept.pairs).toMatchObject([{ id, decision: 'merged' }]);
  expect((await run('twins', '--decide', id, '--as', 'undo')).code).toBe(0);
  expect((await run('twins')).out).toContain('1 pairs');
  expect(await run('twins', '--decide', id)).toMatchObject({ code: 2, out: '' });
});

it('tells stale articles and an empty list of tasks', async () => {
  expect((await run('stale')).out).toMatch(/1 articles[\s\S]*deadLink \(fehlt\.md\)/);
  expect(await run('tasks', '--json')).toMatchObject({ code: 0, json: [[]] });
  expect(await run('tasks', '--settle', 'none')).toMatchObject({ code: 1 });
});

it('asks no server for linked pages unless that is allowed', async () => {
  expect(await run('links', 'check')).toMatchObject({ code: 1 });
  expect(await run('links', '--json')).toMatchObject({
    code: 0,
    json: [{ allowed: false, asked: 0, dead: 0 }],
  });
  expect((await run('links', 'on', '--json')).json).toEqual([{ allowed: true, asked: 0, dead: 0 }]);
  expect(await run('links', 'check')).toMatchObject({
    code: 0,
    out: 'Allowed. 0 pages asked for, 0 dead.\n',
  });
  expect((await run('links', 'off')).out).toContain('Not allowed');
});

it('lays out the map', async () => {
  const { code, json } = await run('map', '--json');
  expect(code).toBe(0);
  expect((json[0] as KnowledgeMap).points).toHaveLength(4);
  expect((await run('map')).out).toContain('4 articles, 0 gaps');
});

it('bundles gaps', async () => {
  const { json, code } = await run('gaps', 'clusters', '--json');
  expect({ code, clusters: json[0] as GapCluster[] }).toEqual({ code: 0, clusters: [] });
  expect(await run('gaps', 'clusters', '--draft', 'none')).toMatchObject({ code: 1 });
});
