// Quantities in their normal form, whatever language and spelling; places that do not overlap; linear on anything.
// What differs between two texts is tested with contradictions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorMs } from '../../test/fakes/processorMs';
import type { Language } from '../vocabulary/language';
import { agree, numberValue, quantitiesOf } from './quantities';

const told = (text: string, language: Language = 'de') =>
  quantitiesOf(text, language).map(({ kind, unit, value }) => [kind, unit, value].filter(Boolean).join(' '));

describe('quantities', () => {
  it.each([
    ['1.234,56 €', 'amount eur 1234.56'],
    ['€ 12', 'amount eur 12'],
    ['50 ct', 'amount eur 0.5'],
    ['12 000 Euro', 'amount eur 12000'],
    ['3 %', 'share % 3'],
    ['3,5 Prozent', 'share % 3.5'],
    ['am 1.3.2026', 'date 2026-03-01'],
    ['am 01. März 2026', 'date 2026-03-01'],
    ['am 1.3.', 'date ?-03-01'],
    ['2026-03-01', 'date 2026-03-01'],
    ['um 14:30 Uhr', 'time 14:30'],
    ['ab 7 Uhr', 'time 7:00'],
    ['14 Tage', 'term hour 336'],
    ['zwei Wochen', 'term hour 336'],
    ['zehn Werktagen', 'term working day 10'],
    ['ein Jahr', 'term month 12'],
    ['2 500 kWh', 'measure kwh 2500'],
    ['0800 55 44 332', 'phone 08005544332'],
  ])('are read from „%s“', (text, quantity) => {
    expect(told(text)).toEqual([quantity]);
  });

  it.each([
    ['£1,234.56', 'amount gbp 1234.56'],
    ['1 March 2026', 'date 2026-03-01'],
    ['March 1st, 2026', 'date 2026-03-01'],
    ['at 2:30 pm', 'time 14:30'],
    ['7 am', 'time 7:00'],
    ['fourteen days', 'term hour 336'],
    ['five working days', 'term working day 5'],
    ['10 per cent', 'share % 10'],
  ])('are read from "%s"', (text, quantity) => {
    expect(told(text, 'en')).toEqual([quantity]);
  });

  it('read 1.234 and 1,234 as the language does', () => {
    expect([numberValue('1.234', 'de'), numberValue('1,234', 'de')]).toEqual([1234, 1.234]);
    expect([numberValue('1.234', 'en'), numberValue('1,234', 'en')]).toEqual([1.234, 1234]);
    expect([numberValue('1.234.567', 'en'), numberValue('1,234,567', 'de')]).toEqual([1234567, 1234567]);
  });

  it('agree where a date leaves its year open', () => {
    const [open] = quantitiesOf('am 1.3.', 'de');
    const [full, other] = quantitiesOf('am 1.3.2026, nicht am 2.3.2026', 'de');
    expect([agree(open!, full!), agree(open!, other!)]).toEqual([true, false]);
  });

  it('have places in order that never overlap, on any text', () => {
    const pieces = fc.constantFrom(
      '1',
      '14 Tage',
      ' ',
      '3.',
      '€',
      '1.3.2026',
      '0',
      ',',
      'Uhr',
      '%',
      'x',
      '\n',
      '07',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 80 }),
        fc.constantFrom('de' as const, 'en' as const),
        (list, language) => {
          const text = list.join('');
          let end = 0;
          for (const quantity of quantitiesOf(text, language)) {
            expect(quantity.start).toBeGreaterThanOrEqual(end);
            expect(quantity.end).toBeGreaterThan(quantity.start);
            end = quantity.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it.each(['1', '1.', '1 ', '1,000 ', '0 ', '12. ', '1:00 '])(
    'take linear time on a long run of „%s“',
    (piece) => {
      const text = piece.repeat(100_000);
      expect(processorMs(() => quantitiesOf(text, 'de'))).toBeLessThan(1_000);
    },
  );
});
