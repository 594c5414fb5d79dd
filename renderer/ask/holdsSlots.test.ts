// From the third word on the list holds still.
// Texts only.
import { expect, it } from 'vitest';
import { holdsSlots } from './holdsSlots';

it('holds slots only once a few words stand', () => {
  expect(holdsSlots('umzug str')).toBe(false);
  expect(holdsSlots('umzug strom mit')).toBe(true);
});
