// The proof from the terminal: cases kept masked, carried by file, replayed, and an exit code where the floor breaks.
// The engine inside is the real one with the real model.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeFiles } from '../pipeline/importTrial';
import { builtCli } from './runCli';

const cli = builtCli();
const concern = 'ich ziehe um, wie melde ich das? Petra Lohmann, petra.lohmann@mail.example';

let home = '';
let base: readonly string[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'silbertablett-cli-'));
  base = ['--data', join(home, 'data')];
  await writeFiles(home, {
    'kb/umzug.md': '# Umzug melden\n\nMelden Sie Ihren Umzug im Portal und nennen Sie die neue Adresse.',
    'kb/konto.txt': 'Bankverbindung ändern\n\nDie neue IBAN tragen Sie im Portal unter Zahlungen ein.',
  });
  await cli(['import', 'kb', ...base], { cwd: home });
}, 180_000);
afterAll(() => rm(home, { recursive: true, force: true }));

const golden = (...args: readonly string[]) => cli(['golden', ...args, ...base], { cwd: home });

it('keeps cases masked, carries them by file, and breaks on a floor', async () => {
  const added = await golden('add', concern, '--article', 'kb/umzug.md', '--json');
  expect(added).toMatchObject({ code: 0, json: [{ caseId: expect.any(String) }] });
  const first = await golden('run');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toMatch(/now +1 +1\.000 +1\.000/);
  expect(first.out).toContain('0 rose, 0 fell, 1 stayed');

  const file = join(home, 'cases.jsonl');
  await golden('export', file);
  const line = await readFile(file, 'utf8');
  expect(line).not.toMatch(/Lohmann|@/);
  await golden('remove', (added.json[0] as { caseId: string }).caseId);
  expect((await golden('list', '--json')).json).toEqual([]);
  // The second names its article as sets do, below their own folder; the third one that is not there.
  await writeFile(
    file,
    `${line}{"text":"neue bankverbindung","gold":["umzug.md"]}\n{"text":"x","gold":["fehlt.md"]}\n`,
  );
  const imported = await golden('import', file, '--json');
  expect(imported).toMatchObject({ code: 1, json: [{ taken: 2 }] });
  expect(imported.err).toContain('ARTICLE_MISSING');

  const broken = await golden('run', '--floor-hit1', '0.9');
  expect(broken.code).toBe(1);
  expect(broken.out).toContain('Floor broken: hit1 .500, expected at least .900.');
  const json = await golden('run', '--json', '--against', 'baseline');
  expect(json.code).toBe(1);
  expect(json.json).toMatchObject([{ reference: { kind: 'baseline' }, brokenFloors: [{ measure: 'hit1' }] }]);
  expect((await golden('run', '--against', 'unknown')).err).toContain('GOLDEN_RUN_MISSING');
  expect((await golden('runs', '--json')).json).toHaveLength(3);
});

it('switches the trial and tells its state without small counts', async () => {
  const status = await cli(['trial', 'status', '--json', ...base]);
  expect(status.json).toMatchObject([{ trial: 'off', reports: [{ mode: 'interleave', answers: null }, {}] }]);
  expect((await cli(['trial', 'set', 'interleave', ...base])).out).toBe('Trial: interleave.\n');
  const text = await cli(['trial', 'status', ...base]);
  expect(text.out).toContain('Nothing is said before either has won 5 concerns.');
  expect((await cli(['trial', 'set', 'maybe', ...base])).code).toBe(2);
});
