import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from './findDates';
import { findFacts } from './findFacts';

const sunday = '2026-11-22';
const factsOf = (text: string) => findFacts(text, sunday).map(({ kind, value }) => [kind, value]);
const dayOf = (text: string) => findDates(text, sunday).map(({ day }) => day);

describe('facts', () => {
  it('are found with their values in one form', () => {
    expect(
      factsOf('Frau Petra Lohmann, KdNr. 4711220, Tel. 0049 170 5512345, zahlt 1.234,50 € ab 1. März'),
    ).toEqual([
      ['name', 'Petra Lohmann'],
      ['customerNumber', '4711220'],
      ['phone', '+491705512345'],
      ['amount', '1234.50'],
      ['date', '2027-03-01'],
    ]);
  });

  it('are of a weekday the coming one, but the last where the words tell of it', () => {
    expect(dayOf('Umzug am Samstag')).toEqual(['2026-11-28']);
    expect(dayOf('am Samstag lag Ihr Brief im Kasten')).toEqual(['2026-11-21']);
    expect(dayOf('am Donnerstag Abend war der Strom weg')).toEqual(['2026-11-19']);
    expect(dayOf('on Friday was no power')).toEqual(['2026-11-20']);
    expect(dayOf('ich habe am Montag einen Termin')).toEqual(['2026-11-23']);
  });

  it('take an IBAN only where its check digits hold', () => {
    expect(factsOf('IBAN DE89 3704 0044 0532 0130 00')).toEqual([['iban', 'DE89370400440532013000']]);
    expect(factsOf('IBAN DE88 3704 0044 0532 0130 00')).toEqual([]);
  });

  it.each([
    ['Zählerstand 45.210 kWh', '45210'],
    ['Stand ist 7730', '7730'],
    ['the meter reads 20345', '20345'],
    ['Der Zähler zeigt 12345,6', '12345.6'],
  ])('tell a reading from other numbers: %s', (text, value) => {
    expect(factsOf(text)).toEqual([['reading', value]]);
  });

  it.each([
    'Verbrauch 3500 kWh',
    'Preis 32 ct/kWh',
    'Vertrag läuft 24 Monate',
    'Anzeige 1.8.0',
    'Guten Morgen',
  ])('leave alone what is none: %s', (text) => expect(factsOf(text)).toEqual([]));

  it('lie in any text, in order and apart, and never throw', () => {
    const pieces = fc.constantFrom(
      ...[
        'am 1.3.',
        '86 €',
        'KdNr. 4711',
        'Stand 123',
        'morgen',
        'Frau Öz',
        '\n',
        'a@b.de',
        '€ 5',
        '0170 123456',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 25 })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (given) => {
        let last = 0;
        for (const { start, end, text: written } of findFacts(given, sunday)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(given.slice(start, end)).toBe(written);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(given.length);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['zieht um 1.3.', '2027-03-01'],
    ['Rechnung vom 3.11.', '2026-11-03'],
    ['bis übermorgen', '2026-11-24'],
    ['zum Monatsende', '2026-11-30'],
    ['zum 1. des übernächsten Monats', '2027-01-01'],
    ['in zwei Wochen', '2026-12-06'],
    ['vor drei Tagen', '2026-11-19'],
    ['Ende Februar', '2027-02-28'],
    ['nächsten Freitag', '2026-11-27'],
    ['letzten Dienstag', '2026-11-17'],
    ['on March 5th', '2027-03-05'],
    ['at the end of next month', '2026-12-31'],
    ['12/24/2026', '2026-12-24'],
    ['2026-02-28', '2026-02-28'],
  ])('%s', (text, day) => expect(dayOf(text)).toEqual([day]));

  it('that the calendar does not have are none', () => {
    expect(dayOf('am 31.2.2026 und am 30.13.2026')).toEqual([]);
  });
});
