// The agent's day from the terminal: recap, hand-over, experts, outcome and notes, a mail; the engine inside is the real one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../pipeline/importTrial';
import { builtCli } from './runCli';

const cli = builtCli();
const files = {
  'base/umzug.md': '# Umzug melden\n\nMelden Sie den Umzug im Portal mit der neuen Adresse und dem Tag.',
  'base/abschlag.md': '# Abschlag senken\n\nDen monatlichen Abschlag senken Sie im Portal unter Zahlungen.',
  'mail.eml':
    'From: a@web.example\nTo: b@web.example\nSubject: Umzug\n\nGuten Tag,\n\nwie melde ich meinen Umzug?\n\nMfG\nA. Berg\n',
};

/** A command takes seconds on a busy machine. */
const patient = { timeout: 180_000 };

let home = '';
let data: readonly string[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'silbertablett-day-'));
  await writeFiles(home, files);
  data = ['--data', join(home, 'data')];
  expect((await cli(['import', join(home, 'base'), ...data])).code).toBe(0);
}, patient.timeout);
afterAll(() => rm(home, { recursive: true, force: true }));

const text = 'Wie melde ich den Umzug zum 1. März?';
const json = async (...args: readonly string[]) => (await cli([...args, ...data, '--json'])).json[0] as never;

describe('the day', patient, () => {
  it('recaps, hands over and reads a mail', async () => {
    expect((await cli(['understand', text, '--recap', ...data])).out).toContain('Umzug');
    expect((await cli(['understand', text, '--hand-over', ...data])).out).toContain('Umzug melden');
    const mail = await cli(['mail', join(home, 'mail.eml'), ...data]);
    expect(mail.out).toContain('concern 1 wie melde ich meinen Umzug?');
  });

  it('notes outcomes, teaches each once, lists and forgets them', async () => {
    const article = (await json('articles')) as { id: string; title: string };
    const args = ['outcome', 'solved', text, '--article', article.id];
    const { noteId } = (await json(...args)) as { noteId: string };
    await json(...args, '--note', noteId);
    expect(await json('learned', article.id)).toMatchObject([{ kind: 'solved' }]);
    expect(await json('contacts')).toMatchObject([{ id: noteId, outcome: 'solved', title: article.title }]);
    expect(await json('contacts', '--forget', noteId)).toEqual({ forgotten: 1 });
    expect(await json('contacts')).toEqual([]);
    const wrong = await cli(['outcome', 'vielleicht', text, ...data]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('outcome');
  });

  it('names who may know more', async () => {
    expect((await cli(['keep', join(home, 'base', 'umzug.md'), '--owner', 'Team Umzug', ...data])).code).toBe(
      0,
    );
    expect(await json('experts', text)).toMatchObject([{ name: 'Team Umzug', because: 'owner', count: 1 }]);
    expect((await cli(['experts', text, ...data])).out).toContain('Umzug melden');
  });
});
