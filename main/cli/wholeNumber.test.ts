// Values of options: what is no whole number within the bounds is refused, an empty word as well.
import { expect, it } from 'vitest';
import { wholeNumber } from './wholeNumber';

it('takes what lies within, its ends included', () => {
  expect(['0', '7', '10'].map(wholeNumber(0, 10))).toEqual([0, 7, 10]);
});

it.each(['', ' ', '-1', '11', '1.5', 'x', '1x'])('refuses %j', (text) => {
  expect(() => wholeNumber(0, 10)(text)).toThrow('from 0 to 10');
});
