// Details that an article asks for: filled from the concern where there is no doubt, left open otherwise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factKinds, type KeyFact } from '../vocabulary/understanding';
import { answerTo, askedKind } from './askedDetail';

function factIn(concern: string, kind: KeyFact['kind'], text: string): KeyFact {
  const start = concern.indexOf(text);
  return { kind, text, value: text, start, end: start + text.length };
}

describe('askedKind', () => {
  it.each([
    ['Zählernummer', 'meterNumber'],
    ['E-Mail-Adresse', 'email'],
    ['aktueller Zählerstand', 'reading'],
    ['Vertragskontonummer', 'contractNumber'],
    ['neue Anschrift', 'address'],
    ['move-out date from the handover record', 'date'],
    ['Aussage, dass der laufende Abschlag weiter gezahlt werden kann', undefined],
    ['bei mehr als 20 %: Grund', undefined],
  ])('%s → %s', (entry, kind) => {
    expect(askedKind(entry)).toBe(kind);
  });
});

describe('answerTo', () => {
  it('takes the one fact of its kind as it was written', () => {
    const concern = 'Meine Zählernummer ist 1EBZ0100 2345.';
    const facts = [factIn(concern, 'meterNumber', '1EBZ0100 2345')];
    expect(answerTo('Zählernummer', 'meterNumber', { concern, facts, language: 'de' })).toBe('1EBZ0100 2345');
  });

  it('leaves open which of two is meant', () => {
    const concern = 'Zähler 111 und Zähler 222.';
    const facts = [factIn(concern, 'meterNumber', '111'), factIn(concern, 'meterNumber', '222')];
    expect(answerTo('Zählernummer', 'meterNumber', { concern, facts, language: 'de' })).toBeUndefined();
  });

  it('takes a day only where the concern says what it is the day of', () => {
    const said = 'Die Rechnung ist vom 3. März. Unser Einzug ist am 1. April.';
    const facts = [factIn(said, 'date', '3. März'), factIn(said, 'date', '1. April')];
    expect(answerTo('Einzugsdatum', 'date', { concern: said, facts, language: 'de' })).toBe('1. April');
    expect(answerTo('Auszugsdatum', 'date', { concern: said, facts, language: 'de' })).toBeUndefined();
    const elsewhere = [{ ...facts[1]!, start: 0, end: 0 }];
    expect(
      answerTo('Einzugsdatum', 'date', { concern: said, facts: elsewhere, language: 'de' }),
    ).toBeUndefined();
  });

  it('never gives a value that is none of the facts', () => {
    const fact = fc.record({
      kind: fc.constantFrom(...factKinds),
      text: fc.string({ minLength: 1 }),
      start: fc.nat(40),
    });
    fc.assert(
      fc.property(
        fc.array(fact),
        fc.string(),
        fc.string(),
        fc.constantFrom(...factKinds),
        (given, concern, entry, kind) => {
          const facts = given.map((each) => ({
            ...each,
            value: each.text,
            end: each.start + each.text.length,
          }));
          const answer = answerTo(entry, kind, { concern, facts, language: 'de' });
          if (answer !== undefined) expect(facts.map(({ text }) => text.trim())).toContain(answer);
        },
      ),
    );
  });
});
