// When an address is asked again, and from when on it is dead.
import { describe, expect, it } from 'vitest';
import type { LinkCheck, LinkFinding } from '../vocabulary/linkCheck';
import { isDeadAddress, isLookDue, notedCheck } from './linkChecks';

const day = 86_400_000;
const looked = (...findings: LinkFinding[]) =>
  findings.reduce<LinkCheck | undefined>(
    (before, finding, at) => notedCheck(before, finding, at * day),
    undefined,
  )!;

describe('an address', () => {
  it('is dead as soon as its server says so, and alive again with the next answer', () => {
    expect(isDeadAddress(looked('there', 'gone'))).toBe(true);
    expect(isDeadAddress(looked('gone', 'there'))).toBe(false);
  });

  it('that is silent is dead on the fourth day in a row only', () => {
    expect(isDeadAddress(looked('silent', 'silent', 'silent'))).toBe(false);
    expect(isDeadAddress(looked('silent', 'silent', 'silent', 'silent'))).toBe(true);
    expect(isDeadAddress(looked('silent', 'silent', 'silent', 'there', 'silent'))).toBe(false);
    expect(isDeadAddress(looked('untold', 'untold', 'untold', 'untold', 'untold'))).toBe(false);
  });

  it('is asked again the sooner the worse it stood, also after the clock was set back', () => {
    expect(isLookDue(undefined, 0)).toBe(true);
    expect(isLookDue(looked('there'), 29 * day)).toBe(false);
    expect(isLookDue(looked('there'), 30 * day)).toBe(true);
    expect(isLookDue(looked('silent'), day)).toBe(true);
    expect(isLookDue(looked('gone'), 6 * day)).toBe(false);
    expect(isLookDue(looked('gone'), -7 * day)).toBe(true);
  });
});
