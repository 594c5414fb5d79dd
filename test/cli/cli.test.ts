// The terminal twin from outside: arguments, standard streams, exit codes, and the JSON that scripts build on.
// The engine inside is the real one with the real model.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../indexer/store/openStore';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { writeFiles } from '../pipeline/importTrial';
import { builtCli } from './runCli';

const cli = builtCli();

const knowledge = {
  'kb/umzug.md':
    '# Umzug melden\n\nMelden Sie Ihren Umzug im Portal unter Vertrag. Nennen Sie die neue Adresse und den Zählerstand am Tag der Übergabe.',
  'kb/konto.txt': 'Bankverbindung ändern\n\nDie neue IBAN tragen Sie im Portal unter Zahlungen ein.',
  'kb/fragen.csv':
    'id;titel;text\nf1;Zähler defekt;Rufen Sie die Störungsnummer an, wenn der Zähler defekt ist.\nf2;Abschlag senken;Den Abschlag senken Sie im Portal unter Zahlungen.\n',
  'kb/concerns.jsonl': '{"id":"c1","text":"Ich ziehe um","gold":["umzug.md"]}\n',
};

interface AnswerLine {
  readonly id: string | number;
  readonly abstained: boolean;
  readonly ms: number;
  readonly results: readonly Readonly<Record<string, unknown>>[];
  readonly reason?: string;
}

/** A folder with an imported base, made once. */
let home = '';
let base: readonly string[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'silbertablett-cli-'));
  base = ['--data', join(home, 'data')];
  await writeFiles(home, knowledge);
  const imported = await cli(['import', 'kb', 'fehlt.md', '--json', ...base], { cwd: home });
  expect(imported.code).toBe(1);
  expect(imported.json.at(-1)).toEqual({
    files: 5,
    articles: 4,
    chunks: 4,
    skipped: 1,
    unchanged: 0,
    failed: 1,
    failures: [
      expect.objectContaining({ source: 'kb/concerns.jsonl', code: 'SOURCE_COLUMNS' }),
      {
        source: 'fehlt.md',
        code: 'SOURCE_MISSING',
        message: expect.stringContaining('fehlt.md'),
      },
    ],
    seconds: expect.any(Number),
    cancelled: false,
  });
}, 180_000);
afterAll(() => rm(home, { recursive: true, force: true }));

const json = (args: readonly string[], stdin = '') => cli([...args, '--json', ...base], { cwd: home, stdin });

describe('a wrong call', () => {
  it.each([
    [[], 'Usage'],
    [['nonsense'], 'nonsense'],
    [['import'], 'missing required argument'],
    [['ask'], 'needs TEXT'],
    [['ask', 'x', '--jsonl', '-'], 'needs TEXT or --jsonl'],
    [['rate', 'kb/umzug.md', 'helpful', '--concern', 'x', '--jsonl', '-'], 'or --jsonl'],
    [['ask', 'x', '--top', '0'], '1 to 100'],
    [['ask', 'x', '--top', '101'], '1 to 100'],
    [['ask', 'x', '--wrong'], '--wrong'],
    [['rate', 'kb/umzug.md', 'perfect', '--concern', 'x'], 'helpful|unhelpful'],
    [['rate', 'kb/umzug.md', 'helpful'], '--concern'],
    [['restore'], 'missing required argument'],
  ])('%j leaves with 2 and says why on stderr', async (args, reason) => {
    const { code, out, err } = await cli(args, { env: { SILBERTABLETT_DATA: join(home, 'data') } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });

  it.each([['--help'], ['import', '--help'], ['ask', '--help']])('but %s is answered', async (...args) => {
    const { code, out, err } = await cli(args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Usage');
  });
});

describe('import', () => {
  it('says in words what it did, and what failed on stderr', async () => {
    const { code, out, err } = await cli(['import', 'kb', 'fehlt/*.md', ...base], { cwd: home });
    expect(code).toBe(1);
    expect(out).toContain('0 articles in 0 chunks imported, 3 unchanged, 1 skipped, 1 failed');
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^SOURCE_COLUMNS: kb\/concerns\.jsonl needs/),
      'SOURCE_MISSING: No file or folder at fehlt/*.md; check the path.',
    ]);
    const again = await json(['import', 'kb']);
    expect(again.code).toBe(0);
    expect(again.json).toHaveLength(1);
    expect(again.json[0]).toMatchObject({ files: 4, articles: 0, skipped: 4, unchanged: 3, failed: 0 });
  });
});

describe('ask', () => {
  it('prints one JSON object a concern', async () => {
    const {
      code,
      err,
      json: lines,
    } = await json(['ask', 'Ich ziehe um, was muss ich melden?', '--top', '2']);
    expect([code, err]).toEqual([0, '']);
    const [answer] = lines as [AnswerLine];
    expect(answer).toMatchObject({ abstained: expect.any(Boolean), ms: expect.any(Number) });
    expect(answer.results).toHaveLength(2);
    expect(answer.results[0]).toEqual({
      articleId: expect.stringMatching(/./),
      title: 'Umzug melden',
      source: 'kb/umzug.md',
      likelihood: expect.toSatisfy((value) => value === null || (value >= 0 && value <= 1)),
      score: expect.any(Number),
      summary: expect.stringContaining('.'),
      passage: expect.stringContaining('Zählerstand'),
    });
  });

  it('prints cards for people', async () => {
    const { code, out } = await cli(['ask', 'Zähler defekt', ...base]);
    expect(code).toBe(0);
    expect(out).toContain('Zähler defekt');
    expect(out).toContain('kb/fragen.csv#f1');
  });

  it('answers lines in order, also those that are hardly concerns, and names a bad line', async () => {
    const concerns: readonly (readonly [string | number, string])[] = [
      ['a', 'Abschlag senken'],
      [2, ''],
      ['emoji', '🙂🎉👍🏽'],
      ['long', 'Der Zähler ist defekt. '.repeat(4_400)],
      ['separator', 'IBAN\u2028ändern'],
      ['binary', '\u0000\u0001\u0002\ufffd'],
      ['last', 'umzug'],
    ];
    const good = concerns.map(([id, text]) => JSON.stringify({ id, text }));
    const lines = [`\ufeff${good[0]}`, '', 'kein json', ...good.slice(1, 6), '{"id":"no text"}', good[6]];
    const run = await cli(['ask', '--jsonl', '-', '--top', '1', ...base], { stdin: lines.join('\r\n') });
    const answers = run.json as readonly AnswerLine[];
    expect(run.code).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(concerns.map(([id]) => id));
    const first = (id: string | number) => answers.find((answer) => answer.id === id)?.results[0]?.source;
    expect(first('a')).toBe('kb/fragen.csv#f2');
    expect(first('long')).toBe('kb/fragen.csv#f1');
    expect(first('separator')).toBe('kb/konto.txt');
    expect(first('last')).toBe('kb/umzug.md');
    for (const id of [2, 'emoji', 'binary']) {
      const answer = answers.find((other) => other.id === id);
      expect(answer).toMatchObject({ abstained: true, reason: 'emptyConcern', results: [] });
    }
    expect(run.err.trimEnd().split('\n')).toEqual([
      expect.stringContaining('LINE_INVALID: stdin line 3'),
      expect.stringContaining('LINE_INVALID: stdin line 9'),
    ]);
  });

  it('takes a concern of 100,000 characters as an argument', async () => {
    const long = `Der Zähler ist defekt. ${'Bitte helfen Sie mir. '.repeat(4_600)}`;
    const { code, err, json: lines } = await json(['ask', long, '--top', '1']);
    expect([code, err]).toEqual([0, '']);
    expect(lines).toMatchObject([
      { results: [{ source: 'kb/fragen.csv#f1' }], limits: ['concernShortened'] },
    ]);
    expect(await cli(['ask', long, '--wrong'])).toMatchObject({ code: 2, out: '' });
  });

  it.each([
    ['fehlt.jsonl', 'SOURCE_MISSING'],
    ['kb', 'SOURCE_UNREADABLE'],
  ])('fails where the lines in %s cannot be read', async (file, reason) => {
    const { code, out, err } = await json(['ask', '--jsonl', file]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(reason);
  });

  it('says that the base is empty', async () => {
    const run = await cli(['ask', 'Umzug', '--json', '--data', await temporaryFolder()]);
    expect(run.code).toBe(0);
    expect(run.json).toMatchObject([{ abstained: true, reason: 'emptyLibrary', results: [] }]);
  });
});

describe('a data folder that cannot be used', () => {
  it('is named where another process holds it', async () => {
    const dir = await temporaryFolder();
    const store = await openStore({ dir });
    const { code, out, err } = await cli(['status', '--data', dir]);
    await store.close();
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^STORE_LOCKED/);
  });

  it('is named where a file stands in its place', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    for (const place of [file, join(file, 'below')]) {
      const { code, out, err } = await cli(['status', '--data', place]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^DATA_FOLDER_READ_ONLY/);
    }
  });
});

describe('without a model', () => {
  const env = { SILBERTABLETT_MODEL_DIR: '/nowhere/model' };

  it('an import fails by name and leaves nothing behind', async () => {
    const dir = await temporaryFolder();
    const run = await cli(['import', 'kb', '--data', dir], { cwd: home, env });
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.err).toMatch(/^MODEL_(MISSING|INVALID)/);
    const status = await cli(['status', '--json', '--data', dir], { env });
    expect([status.code, status.err]).toEqual([0, '']);
    expect(status.json).toMatchObject([{ articles: 0, model: { state: 'missing' } }]);
  });
});

describe('looking after the base', () => {
  it('lists, shows and counts articles', async () => {
    const articles = (await json(['articles'])).json as readonly { id: string; source: string }[];
    expect(articles.map(({ source }) => source)).toEqual([
      'kb/fragen.csv#f1',
      'kb/fragen.csv#f2',
      'kb/konto.txt',
      'kb/umzug.md',
    ]);
    const [byId, bySource, unknown, status] = [
      await json(['show', articles[3]!.id]),
      await cli(['show', 'kb/umzug.md', ...base]),
      await json(['show', 'kb/nichts.md']),
      await json(['status']),
    ];
    expect(byId.json).toMatchObject([{ title: 'Umzug melden', text: expect.stringContaining('Portal') }]);
    expect(bySource.out).toContain('Nennen Sie die neue Adresse');
    expect([unknown.code, unknown.out]).toEqual([1, '']);
    expect(unknown.err).toContain('ARTICLE_MISSING');
    expect(status.json).toMatchObject([
      { articles: 4, chunks: 4, model: { state: 'ready', embeddedShare: 1 }, dataDir: join(home, 'data') },
    ]);
  });

  it('notes ratings, one or a file of them', async () => {
    const one = await json(['rate', 'kb/umzug.md', 'helpful', '--concern', 'Ich ziehe um']);
    expect(one.code).toBe(0);
    expect(one.json).toMatchObject([{ ratingId: expect.stringMatching(/./) }]);
    const lines = [
      { concern: 'Zähler kaputt', source: 'kb/fragen.csv#f1', verdict: 'helpful' },
      { concern: 'x', source: 'kb/nichts.md', verdict: 'helpful' },
      { concern: 'x', verdict: 'unhelpful' },
      { concern: 'x', source: 'kb/fragen.csv', verdict: 'helpful' },
      { concern: '', source: 'kb/umzug.md', verdict: 'helpful' },
    ];
    const stdin = lines.map((line) => JSON.stringify(line)).join('\n');
    const many = await json(['rate', '--jsonl', '-'], stdin);
    expect(many.code).toBe(1);
    expect(many.json).toEqual([{ ratings: 1 }]);
    expect(many.err).toContain('ARTICLE_MISSING');
    expect(many.err).toContain('line 3');
    expect(many.err).toContain('ARTICLE_AMBIGUOUS: kb/fragen.csv stands for 2 articles');
    expect(many.err).toContain('line 5');
  });

  it.each([
    ['show', 'kb/fragen.csv', 'ARTICLE_AMBIGUOUS'],
    ['history', 'kb/nichts.md', 'ARTICLE_MISSING'],
    ['backup', 'kb/umzug.md/base.backup', 'PLACE_UNWRITABLE'],
    ['export', 'kb/umzug.md/folder', 'PLACE_UNWRITABLE'],
    ['restore', 'nichts.backup', 'SOURCE_MISSING'],
    ['watch', 'nichts', 'SOURCE_MISSING'],
    ['watch', 'kb/umzug.md', 'SOURCE_MISSING'],
  ])('%s %s fails by name: %s', async (command, name, code) => {
    const run = await json([command, name]);
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.err).toMatch(new RegExp(`^${code}: `));
  });

  it('brings a removed source back from a backup', async () => {
    const file = join(home, 'base.backup');
    expect((await json(['backup', file])).json).toEqual([{ backup: file }]);
    expect((await stat(file)).size).toBeGreaterThan(1_000);
    expect((await json(['remove', 'kb/fragen.csv'])).json).toEqual([{ removed: 2 }]);
    const without = (await json(['ask', 'Zähler defekt'])).json as readonly AnswerLine[];
    expect(without[0]?.results.map(({ source }) => source)).not.toContain('kb/fragen.csv#f1');
    expect((await json(['restore', file])).json).toEqual([{ restored: file }]);
    const [answer] = (await json(['ask', 'Zähler defekt'])).json as readonly AnswerLine[];
    expect(answer?.results[0]).toMatchObject({ source: 'kb/fragen.csv#f1' });
    const notOne = await json(['restore', join(home, 'kb/umzug.md')]);
    expect(notOne.code).toBe(1);
    expect(notOne.err).toContain('BACKUP_INVALID');
  });
});
