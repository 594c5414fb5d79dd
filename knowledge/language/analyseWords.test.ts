// The analysis as articles and concerns see it: terms, their places, and behaviour on any text.
// Pins no ranking; that is measured by the evaluation command.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseTokens, analyseWords } from './analyseWords';

const german = (text: string): string[] => analyseWords(text, 'de');

describe('analyseWords in German', () => {
  it('gives stems and compound parts, without stop words', () => {
    expect(german('Wie ist die Abschlagsänderung wegen Umzug?')).toEqual([
      'abschlagsander',
      'abschlag',
      'ander',
      'umzug',
    ]);
  });

  it.each([
    ['Zählerstand', 'Zaehlerstände'],
    ['Kündigung', 'kuendigen'],
    ['Vertrag', 'Verträge'],
    ['E-Mail', 'Email'],
    ['10 kWh', '10kWh'],
    ['01.03.2025', '1.3.2025'],
    ['1.234,56', '1234,56'],
    ['Kund:innen', 'Kunden'],
    ['Mieter*innen', 'Mieter'],
  ])('lets %s and %s meet', (one, other) => {
    const others = new Set(german(other));
    expect(german(one).some((term) => others.has(term))).toBe(true);
  });

  it('keeps the meter apart from numbers and payment', () => {
    expect(german('Zähler')).not.toEqual(german('zahlen'));
  });

  it('gives parts and the joined word of hyphenated words', () => {
    expect(german('SEPA-Lastschrift')).toEqual(['sepalastschrift', 'sepa', 'lastschrift']);
    expect(german('Strom- und Gaszähler')).toEqual(['strom', 'gaszahl', 'gas', 'zahler']);
  });

  it('keeps numbers, dates and shares', () => {
    expect(german('am 1.3. um 35 % in 2025')).toEqual(['1.3', '35', '35%', '2025']);
  });

  it('keeps addresses whole and in words', () => {
    expect(german('info@stadtwerke.de, https://www.beispiel.de/umzug.')).toEqual([
      'info@stadtwerke.de',
      'info',
      'stadtwerk',
      'stadt',
      'werk',
      'beispiel.de/umzug',
      'beispiel',
      'umzug',
    ]);
  });

  it('leaves out emoji, abbreviations of no topic and empty texts', () => {
    expect(german('😀 z. B. d. h. 👩‍👩‍👧 —')).toEqual([]);
    expect(german('')).toEqual([]);
  });
});

describe('analyseWords in English', () => {
  it('stems and drops contractions', () => {
    expect(analyseWords("I don't see my customer's payments", 'en')).toEqual(['see', 'custom', 'payment']);
  });
});

describe('analyseTokens', () => {
  it('tells where each token stands in the text as given', () => {
    const text = 'Der Za\u0308hlerstand, SEPA-Lastschrift.';
    const written = analyseTokens(text, 'de').map(({ start, end }) => text.slice(start, end));
    expect(written).toEqual(['Za\u0308hlerstand', 'SEPA-Lastschrift']);
  });

  it('gives ordered spans and clean terms on any text, the same as analyseWords', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'aAäß-.@:/1 %\u00ad\ud800\udc00e\u0308\n', 'http://', 'ﷺ', '½') }),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom('de', 'en'), (text, language) => {
        const tokens = analyseTokens(text, language);
        let last = 0;
        for (const { terms, start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(terms.length).toBeGreaterThan(0);
          expect(new Set(terms).size).toBe(terms.length);
          for (const term of terms) expect(term).toMatch(/^\S+$/);
          last = end;
        }
        expect(analyseWords(text, language)).toEqual(tokens.flatMap(({ terms }) => terms));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'a',
    'a-',
    'a.',
    'a@',
    '1.',
    '1:',
    'aa@a',
    'http://',
    'www.',
    "a'",
    'z. ',
    '9',
    'ä\u0308',
    ' ',
    '\ud83d',
  ])(
    'stays linear on 200,000 characters of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      expect(() => analyseTokens(text, 'de')).not.toThrow();
    },
    5_000,
  );
});
