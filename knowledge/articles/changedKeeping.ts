// How an article is kept after a wish was applied: what a knowledge manager or an import asks to change.
// Pure; journal and store are others' business.
import type { Keeping } from '../vocabulary/keeping';

type Changeable = Omit<Keeping, 'master' | 'recognition' | 'place' | 'dated'>;

/** null takes an optional value away; absent leaves it. */
export type KeepingWish = { readonly [K in keyof Changeable]?: Keeping[K] | null | undefined };

const optional = [
  ...(['validFromMs', 'validUntilMs', 'reviewDueMs', 'checkedAtMs', 'owner', 'counterpart'] as const),
];

/**
 * Lists without blanks and duplicates, scope in lower case; an owner of blanks is none. Who calls an article validated or
 * sets its next review has checked it (`nowMs` since 1970, UTC); a wish that names the check itself takes one back.
 */
export function changedKeeping(keeping: Keeping, wish: KeepingWish, nowMs: number): Keeping {
  const changed: Record<string, unknown> = { ...keeping };
  if (wish.state) changed.state = wish.state;
  if (wish.audience) changed.audience = wish.audience;
  if (wish.scope) changed.scope = namesOf(wish.scope.map((name) => name.toLowerCase()));
  if (wish.tags) changed.tags = namesOf(wish.tags);
  if (wish.state === 'validated' || typeof wish.reviewDueMs === 'number') changed.checkedAtMs = nowMs;
  for (const name of optional) {
    const value = wish[name];
    if (value === undefined) continue;
    const tidy = typeof value === 'string' ? value.trim() : value;
    if (tidy === null || tidy === '') delete changed[name];
    else changed[name] = tidy;
  }
  return changed as unknown as Keeping;
}

/** Whether the two say the same, whatever the order of their fields. */
export function sameKeeping(a: Keeping, b: Keeping): boolean {
  const spelled = (keeping: Keeping): string => JSON.stringify(Object.entries(keeping).sort());
  return spelled(a) === spelled(b);
}

function namesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}
