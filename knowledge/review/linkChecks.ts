// What is known of an address that articles lead to: when to ask again, and when it is called dead.
// Pure; whoever asks hands in what was found.
import type { LinkCheck, LinkFinding } from '../vocabulary/linkCheck';

const dayMs = 86_400_000;
const againAfterMs: Readonly<Record<LinkFinding, number>> = {
  there: 30 * dayMs,
  gone: 7 * dayMs,
  silent: dayMs,
  untold: 30 * dayMs,
};
/** A server may be away for a weekend. */
const silentLooksOfDead = 4;

export function notedCheck(before: LinkCheck | undefined, finding: LinkFinding, nowMs: number): LinkCheck {
  const silentLooks = finding === 'silent' ? (before?.silentLooks ?? 0) + 1 : 0;
  return { finding, checkedAtMs: nowMs, silentLooks };
}

/** A clock that was set, either way, makes nothing wait longer. */
export function isLookDue(check: LinkCheck | undefined, nowMs: number): boolean {
  return check === undefined || Math.abs(nowMs - check.checkedAtMs) >= againAfterMs[check.finding];
}

export function isDeadAddress({ finding, silentLooks }: LinkCheck): boolean {
  return finding === 'gone' || silentLooks >= silentLooksOfDead;
}
