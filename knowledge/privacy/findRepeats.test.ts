// What was found once is found again without its cue, but for what is too short to mean the same again.
import { expect, it } from 'vitest';
import { findRepeats } from './findRepeats';
import type { PersonalKind } from './personalSpan';

function repeats(text: string, value: string, kind: PersonalKind): readonly string[] {
  const start = text.indexOf(value);
  return findRepeats(text, [{ kind, start, end: start + value.length }]).map(
    (span) => `${span.start} ${text.slice(span.start, span.end)}`,
  );
}

it('finds words of a name and numbers again, in the same letters', () => {
  expect(repeats('Frau Lorenz? lorenz! Lorenz.', 'Lorenz', 'name')).toEqual(['5 Lorenz', '21 Lorenz']);
  expect(repeats('Nr. 40718822, also 40718822', '40718822', 'customerNumber')).toHaveLength(2);
});

it('leaves alone what is short enough to be something else', () => {
  expect(repeats('Frau Yu: Yu', 'Yu', 'name')).toEqual([]);
  expect(repeats('Nr. 4711, 4711 kWh', '4711', 'customerNumber')).toEqual([]);
});
