// Which of the things that an article's keeping says comes first on a card.
// Pure; knows dates and states, not words.
import type { Keeping } from '../../../knowledge/vocabulary/keeping';

export type KeptLook =
  | 'archived'
  | 'workInProgress'
  | 'expired'
  | 'notYetValid'
  | 'reviewDue'
  | 'notValidated'
  | 'valid';

/** Undefined where nobody has said anything of it: an imported article is no checked one. */
export function keptLook(keeping: Keeping | undefined, nowMs: number): KeptLook | undefined {
  if (!keeping) return undefined;
  const { state, validFromMs, validUntilMs, reviewDueMs } = keeping;
  if (state === 'archived' || state === 'workInProgress') return state;
  if (validUntilMs !== undefined && validUntilMs < nowMs) return 'expired';
  if (validFromMs !== undefined && validFromMs > nowMs) return 'notYetValid';
  if (reviewDueMs !== undefined && reviewDueMs <= nowMs) return 'reviewDue';
  return state === 'notValidated' ? state : 'valid';
}
