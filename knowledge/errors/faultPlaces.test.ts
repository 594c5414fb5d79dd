// What the log learns of an unexpected error: class and places, whatever its message says.
import { expect, test } from 'vitest';
import { faultPlaces } from './faultPlaces';

test('names the class and where it was thrown', () => {
  const { errorName, stack } = faultPlaces(new RangeError('x'));
  expect(errorName).toBe('RangeError');
  expect(stack).toMatch(/^\s+at .*faultPlaces\.test\.ts:\d+:\d+/);
});

test('takes nothing of a message, even where its lines look like places', () => {
  const { stack } = faultPlaces(new Error('no row\n    at Frau Meier (Kunde 4711):12:30\n    at 10:12:30'));
  expect(stack).not.toMatch(/Meier|4711|10:12/);
  expect(stack).toMatch(/faultPlaces\.test\.ts/);
});

test('takes nothing of a message that was changed afterwards', () => {
  const error = new Error('a\n    at Frau Meier');
  error.message = 'b';
  expect(faultPlaces(error).stack).not.toContain('Meier');
});

test('keeps a dozen places', () => {
  const deep = (left: number): Error => (left === 0 ? new Error('x') : deep(left - 1));
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 50;
  const { stack } = faultPlaces(deep(40));
  Error.stackTraceLimit = stackTraceLimit;
  expect(stack.split('\n')).toHaveLength(12);
});

test('tells the kind of what is no error', () => {
  expect(faultPlaces('Frau Meier')).toEqual({ errorName: 'string', stack: '' });
});
