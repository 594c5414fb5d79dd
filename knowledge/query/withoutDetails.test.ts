// What is left out of a told concern, and what must stay.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseWords } from '../language/analyseWords';
import { findPersonal } from '../privacy/findPersonal';
import { isTold, withoutDetails } from './withoutDetails';

/** A base that uses these words alone. */
const baseOf = (words: string) => {
  const known = new Set(analyseWords(words, 'de'));
  return { chunkFrequency: (term: string) => (known.has(term) ? 1 : 0) };
};
const empty = baseOf('');
const left = (text: string, base = empty): string => withoutDetails(text, findPersonal, base);

describe('withoutDetails', () => {
  it('leaves out numbers, accounts, addresses and names, and closes the gaps', () => {
    expect(
      left(
        'Ich bin von der Gartenstraße 12 in die Bergallee 3, 04571 Brückstedt gezogen (Kundennummer 4711203).',
      ),
    ).toBe('Ich bin von der in die gezogen (Kundennummer).');
    expect(left('Meine neue IBAN ist DE02 1203 0000 0000 2020 51. Wo trage ich die ein?')).toBe(
      'Meine neue IBAN ist. Wo trage ich die ein?',
    );
    expect(left('Bei Herrn Kowalczyk, Tel. 0173 5550192, kam nichts an.')).not.toMatch(/Kowalczyk|5550192/);
  });

  it('keeps what the base knows: it may be what is asked for', () => {
    const question = 'Wann wurde Martin Schreiner geboren, und wo?';
    expect(left(question)).not.toContain('Schreiner');
    expect(left(question, baseOf('Martin Schreiner'))).toBe(question);
    const called = 'Wer hebt unter 0800 5544110 ab?';
    expect(left(called, baseOf('0800 5544110'))).toBe(called);
  });

  it('gives the text as it came where nothing would remain', () => {
    expect(left('0173 5550192')).toBe('0173 5550192');
    expect(left('')).toBe('');
  });

  it('takes no word that is no detail, whatever the text', () => {
    const words = fc.array(
      fc.constantFrom('Zähler', 'umziehen,', 'wann?', 'Abschlag.', 'und', '(oder)', '\n'),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(words, (said) => {
        const text = said.join(' ');
        expect(left(text)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(left(text).trim() === '').toBe(text.trim() === '');
      }),
    );
  });

  it('is meant for long texts', () => {
    expect([isTold('abschlag zu hoch'), isTold('x'.repeat(120))]).toEqual([false, true]);
  });
});
