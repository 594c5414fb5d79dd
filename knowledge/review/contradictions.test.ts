// What two nearly equal texts say differently: found with its words around, and nothing else told.
// Units and forms are tested with quantities.
import { describe, expect, it } from 'vitest';
import type { Language } from '../vocabulary/language';
import { comparePair } from './comparePair';
import { contradictionsOf } from './contradictions';

const between = (left: string, right: string, language: Language = 'de') =>
  contradictionsOf({ text: left, language }, { text: right, language });

const passage = 'Neues gilt ab der Fälligkeit, wenn bis dahin';

describe('contradictions', () => {
  it.each([
    [`${passage} 10 Tage bleiben.`, `${passage} 14 Tage bleiben.`],
    [`${passage} zehn Tage bleiben.`, `${passage} 14 Tage bleiben.`],
    ['Die Mahngebühr beträgt 5,00 € je Schreiben.', 'Die Mahngebühr beträgt 2,50 € je Schreiben.'],
    [
      'Senken lässt er sich um bis zu 20 % im Portal.',
      'Senken lässt er sich um bis zu 25 Prozent im Portal.',
    ],
    ['Die Regelung gilt seit dem 1.3.2026 für alle.', 'Die Regelung gilt seit dem 1.4.2026 für alle.'],
    ['Montags sind wir bis 18 Uhr für Sie da.', 'Montags sind wir bis 19 Uhr für Sie da.'],
  ])('tells „%s“ from „%s“', (left, right) => {
    const [told, ...more] = between(left, right);
    expect(told).toEqual({ left, right });
    expect(more).toEqual([]);
  });

  it.each([
    ['the same in other words', `${passage} 14 Tage bleiben.`, `${passage} zwei Wochen bleiben.`],
    ['the same in another form', 'Gültig ab 01.03.2026 im Netz.', 'Gültig ab 1. März 2026 im Netz.'],
    ['what only one says', `${passage} 10 Tage bleiben.`, `${passage} genug Tage bleiben.`],
    [
      'another passage',
      'Der Abschlag sinkt um 20 %.',
      'Die Wallbox braucht eine Leistung von 11 kW im Haus.',
    ],
    ['another kind', `${passage} 10 Tage bleiben.`, `${passage} 10 Werktage bleiben.`],
    [
      'the same in another order',
      'Von 8 bis 18 Uhr geöffnet, Tel. 0800 123456.',
      'Tel. 0800 123456, von 8 bis 18 Uhr geöffnet.',
    ],
  ])('does not tell %s', (_, left, right) => {
    expect(between(left, right)).toEqual([]);
  });

  it('shows the words around within a long sentence', () => {
    const long = (days: number) =>
      `${'Erst lesen, dann rechnen, und zwar gründlich. '.repeat(1)}${passage} ${days} Tage bleiben, und zwar für alle Kundinnen und Kunden mit einem Vertrag über Strom, Gas oder Wärme in unserem Netz.`;
    const [told] = between(long(10), long(14));
    expect(told!.left).toMatch(/10 Tage/);
    expect(told!.right).toMatch(/14 Tage/);
    expect(told!.left.length).toBeLessThan(150);
  });

  it('tells at most twenty, in the order of the text', () => {
    const table = (extra: number) =>
      Array.from(
        { length: 60 },
        (_, at) => `Leistung Nummer${at} kostet im Monat netto ${at + extra} €.`,
      ).join('\n');
    const told = between(table(1), table(2));
    expect(told).toHaveLength(20);
    expect(told[0]!.left).toContain('Nummer0');
  });
});

describe('a pair', () => {
  const body = Array.from(
    { length: 12 },
    (_, at) => `Im Kapitel ${'abcdefghijkl'[at]} steht ein eigener Satz über Thema${at}.`,
  ).join(' ');
  const words = (title: string, text: string) => ({ title, text, language: 'de' as const });
  const compare = (left: string, right: string, meaning: number, sameTitle = false) =>
    comparePair(words('Abschlag', left), words('Abschlag', right), { meaning, sameTitle });

  it('is a twin by its wording, its meaning only seconds that', () => {
    expect(compare(body, body, 1)).toMatchObject({ twins: true, share: 1, contradictions: [] });
    expect(compare(body, `${body} Ganz anderes kam hinzu, in vielen neuen Worten.`, 0)?.twins).toBe(true);
    expect(compare(body, body.toUpperCase().replaceAll('THEMA', 'x'), 0.5)?.twins ?? false).toBe(false);
    expect(
      compare(body, 'Nichts davon, sondern etwas ganz anderes, und das ausführlich in einem Satz.', 0.99),
    ).toBeUndefined();
  });

  it('with the same title is told for its numbers even where the texts differ', () => {
    const left =
      'Der Abschlag wird am 15. eines Monats fällig. Mehr dazu im Portal, das rund um die Uhr offen ist.';
    const right =
      'Wir buchen ab, sobald Geld da ist. Der Abschlag wird am 1. eines Monats fällig. Fragen? Rufen Sie an.';
    expect(compare(left, right, 0.9)).toBeUndefined();
    expect(compare(left, right, 0.9, true)).toMatchObject({ twins: false, contradictions: [{}] });
  });

  it('of a line each is a twin only where the lines are the same', () => {
    expect(compare('Siehe Portal.', 'Siehe Portal!', 1)?.twins).toBe(true);
    expect(compare('Siehe Portal.', 'Siehe Portal, Seite zwei.', 1)).toBeUndefined();
  });
});
