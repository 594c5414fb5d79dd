// The same letters always give the same commands, in the table's order.
// Labels only; what runs them is tested in the page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCommands, type PaletteGroup } from './findCommands';

const groups: readonly PaletteGroup[] = [
  {
    title: 'Stromvertrag beim Umzug mitnehmen',
    commands: [
      { id: 'copySummary', label: 'Zusammenfassung mit Quelle kopieren' },
      { id: 'copyPassage', label: 'passende Stelle kopieren' },
    ],
  },
  { title: 'Ansicht', commands: [{ id: 'biggerType', label: 'Schrift größer' }] },
];
const ids = (typed: string) =>
  findCommands(groups, typed).flatMap(({ commands }) => commands.map(({ id }) => id));

describe('findCommands', () => {
  it('matches beginnings of words, in any order, without accents or capitals', () => {
    expect(ids('kop')).toEqual(['copySummary', 'copyPassage']);
    expect(ids('kop ste')).toEqual(['copyPassage']);
    expect(ids('GROSSER')).toEqual(['biggerType']);
    expect(ids('opieren')).toEqual([]);
    expect(ids('kop kop')).toEqual([]);
    expect(ids(' ')).toEqual(['copySummary', 'copyPassage', 'biggerType']);
  });

  it('only ever takes commands away as more is typed, and never reorders', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', ' '), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word), word, word, (labels, start, more) => {
        const all = [{ title: 'x', commands: labels.map((label, at) => ({ id: String(at), label })) }];
        const found = (typed: string) => findCommands(all, typed).flatMap(({ commands }) => commands);
        const first = found(start);
        const second = found(start + more.trim());
        expect(second.every((command) => first.includes(command))).toBe(true);
        expect([...first].sort((a, b) => Number(a.id) - Number(b.id))).toEqual(first);
      }),
    );
  });
});
