// Moments as the person at this machine reads them, wherever it stands.
import { expect, it } from 'vitest';
import { localTime } from './localTime';

it('tells the local day and time', () => {
  expect(localTime(new Date(2026, 0, 2, 3, 4).getTime())).toBe('2026-01-02 03:04');
});
