// Compounds that must come apart and words that must stay whole.
// Words are given as people write them and folded first, as the analysis does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { splitCompound } from './splitCompound';

const parts = (word: string): string => splitCompound(fold(word, 'de')).join(' ');

describe('splitCompound', () => {
  it.each([
    ['Stromzählerstand', 'strom zahler stand'],
    ['Stromzaehlerstände', 'strom zahler stand'],
    ['Abschlagsänderung', 'abschlag anderung'],
    ['Stadtwerke', 'stadt werk'],
    ['Wärmepumpenstrom', 'warme pumpe strom'],
    ['Heizkostenabrechnung', 'heiz kosten abrechnung'],
    ['Gaszähler', 'gas zahler'],
    ['Kinderreisepass', 'kinder reise pass'],
    ['Einspeisevergütung', 'einspeise vergutung'],
    ['Lieferantenwechsel', 'lieferant wechsel'],
    ['Bundesagentur', 'bundes agentur'],
    ['Monatsende', 'monats ende'],
    ['Staubecken', 'stau becken'],
    ['steuerfreier', 'steuer frei'],
  ])('splits %s', (word, expected) => {
    expect(parts(word)).toBe(expected);
  });

  it.each(
    `Umzug Auszug Einzug Vertrag Verträge Rechnung Rechnungen Kündigung Antrag Anträge Beitrag Beiträge Unterlagen Übergang
     Mitarbeiter Abmeldung Anmeldung Haushalte Anlagen Schriftsteller romantischen vereinbarten laufende leitenden folgende
     feststellen Information Passwort Vollmacht Lastschrift Österreich support Tarif Strom`.split(/\s+/),
  )('leaves %s whole', (word) => {
    expect(parts(word)).toBe('');
  });

  it('gives parts that stand in the word in order, whatever the word', () => {
    const piece = fc.constantFrom(
      'strom',
      'zahler',
      'stand',
      's',
      'en',
      'er',
      'kinder',
      'geld',
      'haus',
      'xq',
      'ende',
      'kosten',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const word = pieces.join('');
        let from = 0;
        for (const part of splitCompound(word)) {
          const at = word.indexOf(part, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + part.length;
        }
      }),
    );
  });
});
