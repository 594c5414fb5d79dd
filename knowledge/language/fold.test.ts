// Folding: spellings that must meet, words that must stay apart, and that folding twice changes nothing.
// Runs on the public function only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold';

const german = (word: string): string => fold(word, 'de');

describe('fold', () => {
  it.each([
    ['Zählerstand', 'Zaehlerstand'],
    ['Zählerstand', 'ZÄHLERSTAND'],
    ['Zählerstand', 'Zählerstand'],
    ['Zählerstand', 'Zäh\u00adler\u00adstand'],
    ['Straße', 'STRASSE'],
    ['Straße', 'STRAẞE'],
    ['Gebühr', 'Gebuehr'],
    ['Gebäude', 'Gebaeude'],
    ['geübt', 'geuebt'],
    ['Neuübertragung', 'Neuuebertragung'],
    ['Äußerung', 'Aeusserung'],
    ['Löschung', 'Loeschung'],
    ['Pﬂege', 'Pflege'],
    ['Café', 'Cafe'],
    ['Ｓtrom', 'Strom'],
  ])('brings %s and %s together', (one, other) => {
    expect(german(one)).toBe(german(other));
  });

  it('leaves ue after a vowel or q alone, so that endings stay endings', () => {
    expect(['neue', 'Steuer', 'Feuer', 'Quelle', 'Treue', 'Bauer'].map(german)).toEqual([
      'neue',
      'steuer',
      'feuer',
      'quelle',
      'treue',
      'bauer',
    ]);
  });

  it('keeps English vowel pairs', () => {
    expect(['due', 'does', 'blue', 'queue'].map((word) => fold(word, 'en'))).toEqual([
      'due',
      'does',
      'blue',
      'queue',
    ]);
  });

  it('is idempotent and never throws, on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('de', 'en'), (text, language) => {
        const once = fold(text, language);
        expect(fold(once, language)).toBe(once);
      }),
    );
    const umlauts = fc.string({ unit: fc.constantFrom(...'aeouüöäqbßéxyAEÄ\u0308') });
    fc.assert(
      fc.property(umlauts, (text) => {
        expect(german(german(text))).toBe(german(text));
      }),
    );
  });

  it('makes both spellings of any umlaut meet', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abenrstuäöüßqg') }), (word) => {
        const spelled = word
          .replaceAll('ä', 'ae')
          .replaceAll('ö', 'oe')
          .replaceAll('ü', 'ue')
          .replaceAll('ß', 'ss');
        expect(german(spelled)).toBe(german(word));
      }),
    );
  });
});
