// The editor's keys never lose a letter, and a key pressed twice changes nothing.
// Texts and selections only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Editing, goOnList, makeLink, toggleMark } from './markdownEdits';

const letters = fc.string({ unit: fc.constantFrom('a', 'ö', ' ', '\n', '-', '1', '.'), maxLength: 20 });
const editings: fc.Arbitrary<Editing> = fc.tuple(letters, fc.nat(20), fc.nat(20)).map(([text, a, b]) => ({
  text,
  start: Math.min(a, b, text.length),
  end: Math.min(Math.max(a, b), text.length),
}));
const selected = ({ text, start, end }: Editing) => text.slice(start, end);

describe('bold and italic', () => {
  it('are taken back by the same key, and keep the selection', () => {
    fc.assert(
      fc.property(editings, fc.constantFrom('**' as const, '*' as const), (editing, mark) => {
        const once = toggleMark(editing, mark);
        expect(selected(once)).toBe(selected(editing));
        expect(toggleMark(once, mark)).toEqual(editing);
      }),
    );
  });

  it('make bold words italic as well', () => {
    const bold = toggleMark({ text: 'Frist', start: 0, end: 5 }, '**');
    expect(toggleMark(bold, '*').text).toBe('***Frist***');
  });
});

describe('a link', () => {
  it('asks for the address of words, and for words of an address', () => {
    const words = makeLink({ text: 'siehe Frist.', start: 6, end: 11 });
    expect([words.text, selected(words)]).toEqual(['siehe [Frist](https://).', 'https://']);
    const address = makeLink({ text: 'https://example.org', start: 0, end: 19 });
    expect([address.text, address.start]).toEqual(['[](https://example.org)', 1]);
  });
});

describe('a list', () => {
  it.each([
    ['1. Adresse', '1. Adresse\n2. '],
    ['- Foto', '- Foto\n- '],
    ['a\n  - Foto', 'a\n  - Foto\n  - '],
    ['- Foto\n- ', '- Foto\n'],
  ])('goes on or ends after %j', (text, wanted) => {
    expect(goOnList({ text, start: text.length, end: text.length })?.text).toBe(wanted);
  });

  it('is not begun by a plain line', () => {
    expect(goOnList({ text: 'Frist', start: 5, end: 5 })).toBeUndefined();
  });
});
