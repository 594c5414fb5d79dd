// Two texts have one hash where they differ in layout only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textHashOf } from './textHash';

const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}.,!?-]{1,12}$/u), { minLength: 1, maxLength: 80 });
const gap = fc.constantFrom(' ', '\n', '\n\n', '\t', '  ', '\u00a0', '\r\n');

describe('the hash of a text', () => {
  it('is the same for every layout and composition of its signs', () => {
    fc.assert(
      fc.property(words, fc.array(gap, { minLength: 80, maxLength: 80 }), (all, gaps) => {
        const plain = { title: 'T', text: all.join(' ') };
        const text = all.map((word, at) => `${word.normalize('NFD')}${gaps[at]}`).join('');
        expect(textHashOf({ title: ' T ', text: `\n${text}` })).toBe(textHashOf(plain));
      }),
    );
  });

  it('tells other words apart, and the same words under another title', () => {
    const [title, text] = ['Umzug', 'Melden Sie Ihren Umzug. '.repeat(20)];
    const hash = textHashOf({ title, text });
    expect(textHashOf({ title, text: `${text}!` })).not.toBe(hash);
    expect(textHashOf({ title: 'Auszug', text })).not.toBe(hash);
  });
});
