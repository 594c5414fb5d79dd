// Occurrences are those of matchAll, whatever the text and the pattern.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrencesOf } from './occurrences';

const patterns = [/a/g, /\p{L}+/gu, /(?<value>\d)(\.)?/dg, /x*/g, /x*/gu, /(?=b)/g, /$/gm, /./gsu];

describe('occurrencesOf', () => {
  it('finds what matchAll finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'x', '1', '.', '\n', 'ß', '🙂', '\ud83d') });
    fc.assert(
      fc.property(text, fc.constantFrom(...patterns), (words, pattern) => {
        expect(occurrencesOf(words, pattern)).toEqual([...words.matchAll(pattern)]);
      }),
    );
  });

  it('begins at the beginning whatever the pattern was used for before', () => {
    const pattern = /a/g;
    pattern.test('aaa');
    expect(occurrencesOf('aa', pattern)).toHaveLength(2);
    expect(pattern.lastIndex).toBe(0);
  });

  it('refuses a pattern that would find the first place for ever', () => {
    expect(() => occurrencesOf('a', /a/)).toThrow('/a/');
  });
});
