// Archives locked by real programs: each member opens with its password, with no other, and never yields more than it says.
// Locked files within archives open with the same password.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../test/fakes/containers';
import { sourceFromBytes } from '../../read/readSource';
import { extractArticles } from '../extractArticles';
import { unlockSource } from './unlockSource';

const formats = join(import.meta.dirname, '../../../test/fixtures/formats');
const read = (name: string): Buffer => readFileSync(join(formats, name));

async function membersOf(bytes: Buffer, password?: string) {
  const { articles, problems } = await extractArticles(
    sourceFromBytes(bytes, { source: 'a.zip', path: 'a.zip', changedAtMs: 0 }),
    {
      ...(password !== undefined && { password }),
      openMember: async (member, place) =>
        sourceFromBytes(
          password === undefined ? member : await unlockSource(member, password, place.source),
          place,
        ),
    },
  );
  const said = articles.map(({ key, text }) => [key, text.trim()]);
  return { said, problems: problems.map(({ member, code }) => [member, code]) };
}

const umzug = ['umzug.md', 'Beim Umzug zieht der Vertrag mit.'];
const abschlag = ['ordner/abschlag.md', 'Den Abschlag senkt das Portal.'];
const offen = ['offen.md', 'Das liegt offen.'];
const locked = ['umzug.md', 'ordner/abschlag.md'].map((name) => [name, 'SOURCE_ENCRYPTED']);

describe('a locked archive', () => {
  it.each([
    ['passwort.zip', [umzug, abschlag, offen], [offen]],
    ['passwort-aes.zip', [umzug, abschlag], []],
  ])('%s opens with its password only; what lies open is read anyway', async (name, all, open) => {
    expect(await membersOf(read(name), 'geheim')).toEqual({ said: all, problems: [] });
    for (const password of [undefined, 'falsch'])
      expect(await membersOf(read(name), password)).toEqual({ said: open, problems: locked });
  });

  it('opens what is locked within it by the same password', async () => {
    const zip = zipOf(
      ['passwort.docx', 'passwort.odt', 'passwort.pptx', 'passwort-aes.zip'].map((name) => ({
        ...{ name, content: read(name) },
      })),
    );
    const { said, problems } = await membersOf(zip, 'geheim');
    expect([said.length, problems]).toEqual([5, []]);
    expect((await membersOf(zip)).problems.map(([, code]) => code)).toEqual(
      Array(5).fill('SOURCE_ENCRYPTED'),
    );
  });

  it('may be damaged', async () => {
    const whole = read('passwort-aes.zip');
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    const property = fc.asyncProperty(changes, async (places) => {
      const broken = Buffer.from(whole);
      for (const [at, value] of places) broken[at] = value;
      const { problems } = await membersOf(broken, 'geheim').catch(({ code }) => ({
        problems: [['', code]],
      }));
      for (const [, code] of problems) expect(code).toMatch(/^SOURCE_/);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
