// `eval-conversations` from outside: a small base, two conversations, the table and the JSON; the engine inside is the real one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../pipeline/importTrial';
import { builtCli } from './runCli';

const cli = builtCli();

const customer = (text: string, concern: number) => ({ speaker: 'customer', text, concern });
const agent = (text: string) => ({ speaker: 'agent', text });
const concerns = [
  { no: 1, gold: ['abschlag.md'] },
  { no: 2, gold: ['umzug.md'] },
];
const conversation = {
  ...{ id: 'a', language: 'de', channel: 'call', split: 'develop', concerns },
  turns: [
    agent('Guten Tag, was kann ich für Sie tun?'),
    customer('Guten Tag, Weber.', 0),
    customer('Mein Abschlag ist zu hoch.', 1),
    agent('Hat sich etwas verändert?'),
    customer('Ja, meine Tochter ist ausgezogen, der Verbrauch sinkt.', 1),
    agent('Das trage ich ein.'),
    customer('Und noch eine andere Frage, wie melde ich meinen Umzug?', 2),
  ],
};
const lines = [conversation, { ...conversation, id: 'b', split: 'heldOut' }].map((line) =>
  JSON.stringify(line),
);
const files = {
  'base/abschlag.md': '# Abschlag senken\n\nDen monatlichen Abschlag senken Sie im Portal unter Zahlungen.',
  'base/umzug.md': '# Umzug melden\n\nMelden Sie den Umzug im Portal mit der neuen Adresse.',
  'base/zaehler.md': '# Zähler defekt\n\nRufen Sie die Störungsnummer an.',
  'talk.jsonl': lines.join('\n'),
  'broken.jsonl': '{"id":"x"}\n',
};

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'silbertablett-conversations-'));
  await writeFiles(home, files);
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('eval-conversations', { timeout: 120_000 }, () => {
  const measuring = (...options: readonly string[]) =>
    cli(['eval-conversations', join(home, 'talk.jsonl'), '--base', join(home, 'base'), ...options]);

  it('measures both halves apart', async () => {
    const { code, err, json } = await measuring('--json');
    expect(code, err).toBe(0);
    const scores = {
      ...{ conversations: 1, laterTurns: 1, namingTurns: 2 },
      boundaries: { marked: 1 },
      later: { concern: { hit3: expect.any(Number) } },
    };
    expect(json).toMatchObject([{ develop: scores, heldOut: scores }]);
  });

  it('shows what was asked after each turn', async () => {
    const { code, err, out } = await measuring('--turns');
    expect(code, err).toBe(0);
    expect(out).toContain('boundaries: F1');
    expect(out).toContain('Mein Abschlag ist zu hoch');
  });

  it('names a line that does not fit', async () => {
    const { code, err } = await cli(['eval-conversations', join(home, 'broken.jsonl')]);
    expect(code).toBe(1);
    expect(err).toContain('LINE_INVALID');
  });
});
