// What the state of an article takes from its place: little, so that it decides between equals only.
// Pure; features and likelihood know nothing of it.
import type { Keeping } from '../vocabulary/keeping';

/**
 * Units of the fused score; .25 is a difference of .0075 in cosine. A clearly better article stays ahead whatever its
 * state: measured in docs/measurements.md, "States in the ranking".
 */
const notValidatedMalus = 0.25;
const reviewDueMalus = 0.25;

/** Both at most 0, in units of the fused score; 0 where there is nothing to say. */
export interface KeptStanding {
  readonly state: number;
  readonly review: number;
}

const untouched: KeptStanding = { state: 0, review: 0 };

/** `nowMs` since 1970, UTC. Absent keeping: as imported. */
export function keptStanding(
  keeping: Pick<Keeping, 'state' | 'reviewDueMs'> | undefined,
  nowMs: number,
): KeptStanding {
  if (!keeping) return untouched;
  const due = keeping.reviewDueMs !== undefined && keeping.reviewDueMs <= nowMs;
  const unproven = keeping.state !== 'validated';
  if (!due && !unproven) return untouched;
  return { state: unproven ? -notValidatedMalus : 0, review: due ? -reviewDueMalus : 0 };
}
