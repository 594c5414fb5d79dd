// Names that Windows, macOS and Linux take, and that never overwrite each other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExportedNames } from './exportedNames';

const anyTitle = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    'CON',
    'nul',
    'com1',
    '',
    '...',
    'a/b\\c',
    '../..',
    'Zähler',
    'Za\u0308hler',
    'ZÄHLER',
    'x'.repeat(500),
  ),
);

describe('ExportedNames', () => {
  it('says what the article is called', () => {
    const names = new ExportedNames('.md');
    expect(names.next('Umzug: wer zahlt?')).toBe('Umzug-wer-zahlt.md');
    expect(names.next('umzug – WER zahlt')).toBe('umzug-WER-zahlt-2.md');
    expect(names.next('Con')).toBe('Con-artikel.md');
  });

  it('numbers thousands of equal titles in one pass', () => {
    const names = new ExportedNames('.md');
    const given = Array.from({ length: 20_000 }, () => names.next('Umzug'));
    expect(given.at(-1)).toBe('Umzug-20000.md');
    expect(new Set(given).size).toBe(20_000);
  }, 4_000);

  it('gives every article a name of its own that every system takes', () => {
    fc.assert(
      fc.property(fc.array(anyTitle, { maxLength: 30 }), (titles) => {
        const names = new ExportedNames('.md');
        const given = titles.map((title) => names.next(title));
        const folded = given.map((name) => name.toLowerCase().normalize('NFC'));
        expect(new Set(folded).size).toBe(titles.length);
        for (const name of given) {
          expect(name).toBe(name.normalize('NFC'));
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
          expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+\.md$/u);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\.md$/i);
          expect(name).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });
});
