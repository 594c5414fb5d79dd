// Changes by the thousand are told at once and then seldom, the last one for certain.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TellSeldom } from './tellSeldom';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells the first at once, the others together, and the last', () => {
  const told: number[] = [];
  let count = 0;
  const teller = new TellSeldom(() => told.push(count), 1000);
  for (let at = 0; at < 5000; at++) {
    count += 1;
    teller.changed();
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([1, 1000, 2000, 3000, 4000, 5000]);
  teller.changed();
  expect(told).toHaveLength(7);
  count += 1;
  teller.changed();
  teller.stop();
  vi.advanceTimersByTime(5000);
  expect(told).toHaveLength(7);
});
