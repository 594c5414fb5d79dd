// The normalisation rules of XLM-R's tokenizer on signs that articles really hold.
// The whole of it is compared with the reference tokenizer in test/embedding.
import { expect, it } from 'vitest';
import { normaliseText, splitWords } from './normaliseText';

it.each([
  ['Zähler\u00a0Nr.\u200b7', 'Zähler Nr. 7'],
  ['½ m²', '1⁄2 m2'],
  ['Za\u0308hler', 'Zähler'],
  ['ﬁx\u0007 und\u00adfest', 'fix und\u00adfest'],
  ['a\tb\r\nc', 'a b  c'],
  ['5\uff5e7', '5\uff5e7'],
])('normalises %j', (text, expected) => {
  expect(normaliseText(text)).toBe(expected);
});

it('splits at white space only', () => {
  expect(splitWords(' Straße, 5  – ')).toEqual(['Straße,', '5', '–']);
  expect(splitWords('')).toEqual([]);
});
