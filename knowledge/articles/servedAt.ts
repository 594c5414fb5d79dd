// Whether an article may answer at a moment: archived, unfinished, expired, not yet valid and out-of-scope ones may not.
// Pure; knows how an article is kept, not what it says.
import { assertNever } from '../vocabulary/assertNever';
import type { Keeping } from '../vocabulary/keeping';

/** `workInProgress`: for knowledge managers only. */
export type Hindrance = 'archived' | 'workInProgress' | 'notYetValid' | 'expired' | 'outOfScope';

type Kept = Pick<Keeping, 'state' | 'validFromMs' | 'validUntilMs' | 'scope'>;

/**
 * Why an article is not served, or undefined where it is. `nowMs` since 1970, UTC; valid from its first to its last
 * millisecond. `scope`: products and brands that this installation serves, lower case; empty: all. An article without a
 * scope is for all.
 */
export function hindranceAt(
  keeping: Kept,
  nowMs: number,
  scope: readonly string[] = [],
): Hindrance | undefined {
  const barred = barredState(keeping.state);
  if (barred) return barred;
  if (keeping.validFromMs !== undefined && nowMs < keeping.validFromMs) return 'notYetValid';
  if (keeping.validUntilMs !== undefined && nowMs > keeping.validUntilMs) return 'expired';
  const limited = scope.length > 0 && keeping.scope.length > 0;
  return limited && !keeping.scope.some((name) => scope.includes(name)) ? 'outOfScope' : undefined;
}

/** Whether agents get it as an answer now. */
export function servedAt(keeping: Kept, nowMs: number, scope?: readonly string[]): boolean {
  return hindranceAt(keeping, nowMs, scope) === undefined;
}

function barredState(state: Keeping['state']): Hindrance | undefined {
  switch (state) {
    case 'archived':
    case 'workInProgress':
      return state;
    case 'notValidated':
    case 'validated':
      return undefined;
    default:
      return assertNever(state);
  }
}
