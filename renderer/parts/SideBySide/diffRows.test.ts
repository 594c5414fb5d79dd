// Nothing of either text is lost or invented, whatever they say.
// Texts only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffRow, diffRows, diffWords } from './diffRows';

const words = fc.constantFrom(
  'Frist',
  'von',
  '14',
  '30',
  'Tagen',
  ' ',
  '\n',
  '\n\n',
  '- ',
  '**neu**',
  'ä',
  '',
);
const text = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''));
const side = (rows: readonly DiffRow[], name: 'left' | 'right') =>
  rows
    .map((row) => row[name])
    .filter((parts) => parts !== undefined)
    .map((parts) => parts.map((part) => part.text).join(''))
    .join('\n');

describe('diffRows', () => {
  it('gives back both texts, line by line', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const rows = diffRows(left, right);
        expect(side(rows, 'left')).toBe(left);
        expect(side(rows, 'right')).toBe(right);
      }),
    );
  });

  it('finds nothing where there is nothing', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(diffRows(same, same).every((row) => row.same)).toBe(true);
      }),
    );
  });

  it('marks the very words that differ', () => {
    const parts = diffWords('Frist von 14 Tagen', 'Frist von 30 Tagen');
    expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '14' },
      { kind: 'added', text: '30' },
    ]);
  });

  it('keeps numbers whole and joins marks over a space', () => {
    const parts = diffWords('Gebühr von 5,00 € im Jahr', 'Gebühr von 2,50 € je Monat');
    expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '5,00' },
      { kind: 'added', text: '2,50' },
      { kind: 'removed', text: 'im Jahr' },
      { kind: 'added', text: 'je Monat' },
    ]);
  });

  it('sets a changed line beside the one it came from, also where one came between', () => {
    const rows = diffRows(
      'a\n2. Brief senden binnen 14 Tagen\nc',
      'a\n2. Stoppen\n3. Brief senden binnen 30 Tagen\nc',
    );
    const words = (name: 'left' | 'right') =>
      rows.map((row) => row[name]?.map(({ text: part }) => part).join(''));
    expect(words('left')).toEqual(['a', undefined, '2. Brief senden binnen 14 Tagen', 'c']);
    expect(words('right')).toEqual(['a', '2. Stoppen', '3. Brief senden binnen 30 Tagen', 'c']);
  });
});
