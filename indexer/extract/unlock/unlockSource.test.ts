// Files locked by real programs open with their password, and with no other.
// Damaged locks end in a named error.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceFromBytes } from '../../read/readSource';
import { extractArticles } from '../extractArticles';
import { codeOf, outline } from '../extractTesting';
import { unlockSource } from './unlockSource';

const formats = join(import.meta.dirname, '../../../test/fixtures/formats');
const read = (name: string): Buffer => readFileSync(join(formats, name));
async function articleIn(name: string, password: string) {
  const bytes = await unlockSource(read(name), password, name);
  const { articles } = await extractArticles(
    sourceFromBytes(bytes, { source: name, path: name, changedAtMs: 0 }),
  );
  return articles[0];
}

describe('a lock', () => {
  it.each([
    ['passwort.odt', 'row Gas/4 Wochen'],
    ['passwort.docx', 'row Gas/4 Wochen'],
    ['passwort-2007.docx', 'row Gas/4 Wochen'],
    ['passwort.ods', 'row Grundpreis je Monat/9,5/12,8'],
    ['passwort.xlsx', 'row Grundpreis je Monat/9,5/12,8'],
    ['passwort.pptx', 'h2 Abschlag erklären'],
  ])('of %s opens with its password only', async (name, line) => {
    const article = await articleIn(name, 'geheim');
    expect(article && outline(article)).toContain(line);
    expect(await codeOf(articleIn(name, 'falsch'))).toBe('SOURCE_ENCRYPTED');
  });

  it('keeps the pictures', async () => {
    expect((await articleIn('passwort.odt', 'geheim'))?.assets).toHaveLength(1);
  });

  it('leaves what is not locked, or in another way, as it is', async () => {
    for (const name of ['umzug.odt', 'umzug.docx', 'umzug.rtf', 'umzug.doc', 'passwort.xls'])
      expect(await unlockSource(read(name), 'geheim', name)).toEqual(read(name));
  });

  it.each(['passwort.odt', 'passwort.xlsx', 'passwort-2007.docx'])('of %s may be damaged', async (name) => {
    const whole = read(name);
    const places = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(
      places,
      fc.integer({ min: 1, max: whole.length }),
      async (changes, cut) => {
        const broken = Buffer.from(whole);
        for (const [at, value] of changes) broken[at] = value;
        const bytes = changes.length % 2 === 0 ? broken.subarray(0, cut) : broken;
        expect(await codeOf(unlockSource(bytes, 'geheim', name))).toMatch(/^(?:read$|SOURCE_)/);
      },
    );
    await fc.assert(property, { numRuns: 8 });
  });
});
