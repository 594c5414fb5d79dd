// Words of the language are words; typing errors are not. And a filter never denies a word that was put in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWrittenWord } from './writtenWords';

describe('isWrittenWord', () => {
  it.each(['gestorben', 'Gesucht', 'wohnt', 'Ansprechpartner', 'VERÄRGERT', 'veraergert', 'kündigen'])(
    'knows the German %s',
    (word) => {
      expect(isWrittenWord(word, 'de')).toBe(true);
    },
  );

  it.each(['anything', 'cash', 'Small', 'rotten'])('knows the English %s', (word) => {
    expect(isWrittenWord(word, 'en')).toBe(true);
  });

  it.each(['zälerstand', 'vergessn', 'falsh', 'abschlga', 'kündigugn'])(
    'takes %s for no German word',
    (word) => {
      expect(isWrittenWord(word, 'de')).toBe(false);
    },
  );

  it('takes about 1 in 100 strings that are no words for one', () => {
    const strings = fc.sample(
      fc.string({ unit: fc.constantFrom(...'qxzvwjk'), minLength: 8, maxLength: 14 }),
      { numRuns: 3000, seed: 7 },
    );
    const taken = strings.filter((word) => isWrittenWord(word, 'de')).length;
    expect(taken / strings.length).toBeLessThan(0.02);
  });
});
