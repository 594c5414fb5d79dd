// How long commands of the terminal end: 0 done, 1 where something failed or Ctrl-C came before the end.
// The engine inside is the real one with the real model.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { noteImportJob } from '../../main/engine/importJob';
import { writeFiles } from '../pipeline/importTrial';
import { builtCli, type CliUse } from './runCli';

const cli = builtCli();

let home = '';
const json = (args: readonly string[], use: CliUse = {}) =>
  cli([...args, '--json', '--data', join(home, 'data')], { cwd: home, ...use });
/** Written down before the work begins, struck out when it ends. */
const works = { interruptWhen: () => existsSync(join(home, 'data', 'import-job.json')) };

/** More than a moment's work for any machine. */
const articles = 300;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'silbertablett-endings-'));
  const numbers = Array.from({ length: articles }, (_, at) => at);
  await writeFiles(
    home,
    Object.fromEntries(
      numbers.map((at) => [`kb/${at}.md`, `# Tarif ${at}\n\nIm Tarif ${at} kostet der Umzug ${at} Euro.`]),
    ),
  );
}, 60_000);
afterAll(() => rm(home, { recursive: true, force: true }));

interface ImportRow {
  readonly id: string;
  readonly phase: string;
}
const latest = async () => ((await json(['imports'])).json as readonly ImportRow[])[0];

it('an import and its rollback that Ctrl-C cancels leave with 1, whole ones with 0', async () => {
  const cancelled = await json(['import', 'kb'], works);
  expect([cancelled.code, cancelled.json]).toMatchObject([1, [{ cancelled: true, failed: 0 }]]);
  expect(await latest()).toMatchObject({ phase: 'cancelled' });

  const whole = await json(['import', 'kb']);
  expect([whole.code, whole.json]).toMatchObject([0, [{ cancelled: false, files: articles }]]);

  const { id = '' } = (await latest()) ?? {};
  const begun = await json(['rollback', id], works);
  expect([begun.code, begun.json]).toMatchObject([1, [{ cancelled: true }]]);
  const ended = await json(['rollback', id]);
  expect([ended.code, ended.json]).toMatchObject([0, [{ cancelled: false }]]);

  const again = await json(['imports', '--again', id], works);
  expect([again.code, (await latest())?.phase]).toEqual([1, 'cancelled']);
}, 240_000);

const leftOpenId = 'left-open';
/** The note of an import that an earlier run did not end. */
async function leftOpen(dataDir: string, { paused }: { readonly paused: boolean }): Promise<string> {
  await mkdir(dataDir);
  const named = { kind: 'import', importId: leftOpenId, origin: 'files', label: 'kb' } as const;
  await noteImportJob(dataDir, { ...named, paths: [join(home, 'kb')], startedAtMs: 1, paused });
  return join(dataDir, 'import-job.json');
}

it('Ctrl-C while an unfinished import is resumed ends that one in good order, too', async () => {
  const dataDir = join(home, 'resumed');
  const note = await leftOpen(dataDir, { paused: false });
  const noted = statSync(note).ino;
  const begins = () => existsSync(note) && statSync(note).ino !== noted;
  const own = ['--json', '--data', dataDir];
  const cancelled = await cli(['import', 'kb/1.md', ...own], { cwd: home, interruptWhen: begins });
  expect([cancelled.code, cancelled.json]).toMatchObject([1, [{ cancelled: true, files: 0 }]]);
  expect(cancelled.err).toContain('Cancelled an unfinished import');
  const rows = (await cli(['imports', ...own])).json as readonly ImportRow[];
  expect(rows.find(({ id }) => id === leftOpenId)).toMatchObject({ phase: 'cancelled' });
  expect(existsSync(note)).toBe(false);
}, 120_000);

it('Ctrl-C leaves alone what waits paused', async () => {
  const dataDir = join(home, 'waiting');
  const note = await leftOpen(dataDir, { paused: true });
  const opened = () => existsSync(join(dataDir, 'store.owner.json'));
  const refused = await cli(['import', 'kb/1.md', '--data', dataDir], { cwd: home, interruptWhen: opened });
  expect([refused.code, existsSync(note)]).toEqual([1, true]);
  expect(refused.err).toContain('IMPORT_RUNNING');
}, 120_000);

it('Ctrl-C leaves no throw-away base behind, and ends as it does elsewhere', async () => {
  const temporary = join(home, 'temporary');
  await mkdir(temporary);
  const doc = (at: number) =>
    JSON.stringify({ id: `d${at}`, title: `Tarif ${at}`, text: `Er kostet ${at} Euro.` });
  await writeFiles(home, {
    'set/docs.jsonl': Array.from({ length: articles }, (_, at) => doc(at)).join('\n'),
    'set/queries.jsonl': JSON.stringify({ id: 'q', text: 'Was kostet Tarif 7?', gold: ['d7'] }),
  });
  const bases = () => readdirSync(temporary).filter((name) => name.startsWith('silbertablett-'));
  const interruptWhen = () =>
    bases().some((name) => existsSync(join(temporary, name, 'base', 'import-job.json')));
  const env = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const ended = await cli(['eval', 'set'], { cwd: home, env, interruptWhen });
  expect([ended.code, bases()]).toEqual([null, []]);
}, 120_000);

it('what goes on until Ctrl-C leaves with 0', async () => {
  const interruptWhen = (err: string) => err.includes('Ctrl-C ends.');
  const watched = await json(['watch', 'kb'], { interruptWhen });
  expect([watched.code, watched.json]).toMatchObject([0, [[{ state: expect.any(String) }]]]);
  const served = await json(['feed', 'serve', '--port', '0'], { interruptWhen });
  expect([served.code, served.json]).toMatchObject([0, [{ token: expect.any(String) }]]);
}, 120_000);

it('a web source leaves with 1 where one of its pages cannot be read', async () => {
  const server = createServer(({ url }, answer) => {
    const pages: Readonly<Record<string, string>> = {
      '/hilfe/':
        '<h1>Hilfe</h1><p>Alles zum Umzug.</p><a href="da.html">da</a> <a href="kaputt.html">kaputt</a>',
      '/hilfe/da.html': '<h1>Umzug</h1><p>Melden Sie Ihren Umzug im Portal unter Vertrag.</p>',
    };
    const page = pages[url ?? ''];
    answer.writeHead(page ? 200 : url === '/robots.txt' ? 404 : 500, { 'content-type': 'text/html' });
    answer.end(page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const added = await json(['web', 'add', `http://127.0.0.1:${port}/hilfe/`, '--kind', 'list']);
  expect([added.code, added.json]).toMatchObject([1, [{ failed: 1 }]]);
}, 120_000);
