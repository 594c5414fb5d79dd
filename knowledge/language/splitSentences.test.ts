// Sentence ends: abbreviations, ordinals, numbers and addresses hold together; spans cover the text.
// Sentences are compared as written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './splitSentences';

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    'Sie können z. B. online kündigen.',
    'Das gilt bzw. galt ab dem 1. März 2025.',
    'Siehe Abs. 2 Nr. 3 und Art. 5.',
    'Dr. A. Müller wohnt in der Hauptstr. 5.',
    'Der Preis beträgt 1.234,56 € inkl. MwSt. im Jahr.',
    'Mehr unter https://www.stadtwerke.de/a.b.html?x=1.2 oder info@stadtwerke.de im Netz.',
    'Use e.g. the portal, i.e. your account, and ask Mr. Smith.',
    'Am 31. Dezember endet die Frist.',
    'Version 2.1.3 ist da.',
    'Ja... vielleicht doch.',
  ])('keeps %j in one piece', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it.each([
    ['Ja! Geht das? Nein.', ['Ja!', 'Geht das?', 'Nein.']],
    ['Zähler, Strom usw. Die Frist endet.', ['Zähler, Strom usw.', 'Die Frist endet.']],
    ['Stand 2024. Wir melden uns.', ['Stand 2024.', 'Wir melden uns.']],
    ['Er sagte: „Klar.“ Gut.', ['Er sagte: „Klar.“', 'Gut.']],
    ['Titel\n\nErster Satz. Zweiter', ['Titel', 'Erster Satz.', 'Zweiter']],
    ['1. Öffnen Sie das Portal.\n2. Klicken Sie.', ['1. Öffnen Sie das Portal.', '2. Klicken Sie.']],
    ['- Strom\n- Gas', ['- Strom', '- Gas']],
    ['Ein Satz über zwei\nzeilen im Brief.', ['Ein Satz über zwei\nzeilen im Brief.']],
    ['  \n ', []],
  ])('cuts %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('covers all that is no space, in order, without empty spans, on any text', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('a', 'B', '1', '.', '. ', '! ', '\n', ' ', '- ', '“', 'z. B. ', '\u00a0', '# '),
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it.each(['.', '. ', 'a. ', '\n', ' ', '.\n', '”', '!“ ', '1. ', 'A'])(
    'stays linear on 200,000 characters of %j',
    (unit) => {
      expect(() => splitSentences(unit.repeat(200_000 / unit.length))).not.toThrow();
    },
    5_000,
  );
});
