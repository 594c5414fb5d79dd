// `eval` from outside: sets, files of concerns, both protocols, the report; the engine inside is the real one.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../pipeline/importTrial';
import { builtCli } from './runCli';

const cli = builtCli();

const topics = [
  ['Umzug melden', 'Melden Sie den Umzug im Portal mit der neuen Adresse.', 'Ich ziehe um'],
  ['Abschlag senken', 'Den Abschlag senken Sie im Portal unter Zahlungen.', 'Abschlag ist zu hoch'],
  ['Zähler defekt', 'Rufen Sie die Störungsnummer an.', 'Der Zähler ist kaputt'],
  ['Bankverbindung ändern', 'Die neue IBAN tragen Sie unter Zahlungen ein.', 'neue IBAN'],
  ['Stromausfall melden', 'Prüfen Sie zuerst die Sicherungen.', 'Bei uns ist der Strom weg'],
  ['Vertrag kündigen', 'Kündigen Sie schriftlich mit einem Monat Frist.', 'Ich will kündigen'],
] as const;
const lines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const files = {
  'set/docs.jsonl': lines(topics.map(([title, text], at) => ({ id: `d${at}`, title, text }))),
  'set/queries.jsonl': lines(topics.map(([, , text], at) => ({ id: `q${at}`, text, gold: [`d${at}`] }))),
  'set/none.jsonl': lines([
    { id: 1, text: 'Rezept für Apfelkuchen', gold: [] },
    { id: 2, text: 'Umzug', gold: ['d0'] },
  ]),
  'other/docs.jsonl': lines([{ id: 'a', title: 'Hund anmelden', text: 'Hunde meldet man beim Amt an.' }]),
  'other/queries.jsonl': lines([{ id: 'q', text: 'Ich habe einen Hund', gold: ['a'] }]),
};

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'silbertablett-eval-test-'));
  await writeFiles(home, files);
});
afterAll(() => rm(home, { recursive: true, force: true }));

const likelihoodFields = {
  judged: expect.any(Number),
  ece: expect.toSatisfy((value) => value === null || (value >= 0 && value <= 1)),
  aurocSolved: expect.toSatisfy((value) => value === null || (value >= 0 && value <= 1)),
};

describe('eval', { timeout: 120_000 }, () => {
  it('measures one set in both protocols on one line', async () => {
    const { code, err, json } = await cli(['eval', 'set', '--json'], { cwd: home });
    expect([code, err]).toEqual([0, '']);
    expect(json).toEqual([
      expect.objectContaining({
        set: 'set',
        articles: 6,
        imported: 6,
        concerns: 6,
        answerable: 6,
        hit3: 1,
        silentWhenUnanswerable: null,
        timings: expect.objectContaining({ totalMs: { p50: expect.any(Number), p95: expect.any(Number) } }),
        likelihood: expect.objectContaining(likelihoodFields),
        withheld: expect.objectContaining({
          articlesWithheld: 2,
          concerns: 6,
          answerable: 4,
          likelihood: expect.objectContaining(likelihoodFields),
        }),
      }),
    ]);
  });

  it('asks other files of concerns on the same base, as they really arrive', async () => {
    const args = ['eval', 'set', '--distort', 'mail', '--queries', 'set/none.jsonl', 'set/queries.jsonl'];
    const { code, json } = await cli([...args, '--json'], { cwd: home });
    expect(code).toBe(0);
    expect(json).toMatchObject([
      {
        sets: [
          { set: 'set/none.jsonl', concerns: 2, answerable: 1 },
          { set: 'set/queries.jsonl', concerns: 6 },
        ],
        pooled: { likelihood: { judged: expect.any(Number) } },
      },
    ]);
  });

  it('keeps several sets apart, also under --data, and leaves their bases whole', async () => {
    const args = ['eval', 'set', 'other', '--limit', '3', '--data', 'data', '--json'];
    const first = await cli(args, { cwd: home });
    expect(first.json).toMatchObject([
      {
        sets: [
          { articles: 6, imported: 6, concerns: 3 },
          { articles: 1, concerns: 1 },
        ],
      },
    ]);
    expect((await cli(args, { cwd: home })).json).toMatchObject([
      { sets: [{ articles: 6, imported: 0 }, {}] },
    ]);
    expect((await readdir(join(home, 'data'))).sort()).toEqual(['other', 'set']);
  });

  it('draws a report that says in its titles what was found', async () => {
    const { code, out } = await cli(['eval', 'set', '--report', 'report', '--earliness'], { cwd: home });
    expect(code).toBe(0);
    expect(out).toMatch(/earliness 0\.\d+/);
    expect(out).toContain('30 % withheld');
    expect((await readdir(join(home, 'report'))).sort()).toEqual([
      'report.json',
      'set-all-reliability.svg',
      'set-all-risk-coverage.svg',
      'set-withheld-reliability.svg',
      'set-withheld-risk-coverage.svg',
    ]);
    const svg = await readFile(join(home, 'report', 'set-all-reliability.svg'), 'utf8');
    expect(svg).toMatch(/^<svg .*(Die Karten|Keine Likelihood).*(The cards|No likelihood)/s);
    const report = JSON.parse(await readFile(join(home, 'report', 'report.json'), 'utf8'));
    expect(report).toMatchObject({ sets: [{ set: 'set' }], diagrams: [{ run: 'set-all' }, {}] });
    expect(report.diagrams[0].firstCards[0]).toMatchObject({ rank: 1, answerable: true });
  });

  it.each([
    [['eval'], 'missing required argument'],
    [['eval', 'set', '--distort', 'mumbled'], 'mail, typos, half, keywords'],
    [['eval', 'set', 'other', '--queries', 'x.jsonl'], 'one SETDIR'],
  ])('%j leaves with 2 and says why', async (args, reason) => {
    const { code, out, err } = await cli(args, { cwd: home });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });
});
