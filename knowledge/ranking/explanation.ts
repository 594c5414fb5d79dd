// The named parts behind a place in the list, made where the numbers are.
// Words for people are the page's business.
import type { Explanation, ExplanationPart } from '../vocabulary/candidate';
import type { Lift } from '../vocabulary/lift';
import type { Witness } from './fuseScores';
import type { KeptStanding } from './keptStanding';

/** A lift below it moves nothing that anybody could see. */
const visibleLift = 0.05;

/**
 * meaning: pooled cosine, absent without a model · coverage: pooled share of the rare words found, in [0, 1] · ratings:
 * lift by past outcomes in units of the fused score, absent where it is too small to see · state, review, age: what being
 * not validated, due for review, or long untouched takes, in the same unit, absent where nothing.
 */
export function explainRank(
  { meaning, coverage }: Witness,
  learned?: Lift,
  standing?: KeptStanding,
): Explanation {
  const parts: ExplanationPart[] = meaning === undefined ? [] : [{ name: 'meaning', value: meaning }];
  parts.push({ name: 'coverage', value: coverage });
  if (learned && Math.abs(learned.lift) >= visibleLift) parts.push({ name: 'ratings', value: learned.lift });
  if (standing?.state) parts.push({ name: 'state', value: standing.state });
  if (standing?.review) parts.push({ name: 'review', value: standing.review });
  if (standing?.age) parts.push({ name: 'age', value: standing.age });
  return parts;
}
