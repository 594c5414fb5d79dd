// Now and then an article that nobody has judged yet gets the third place, so that it can be judged at all.
// Never the first or second; knows ranked articles and how often each was rated, not how ranking works.
import { placeScore, type RankedCandidate } from '../vocabulary/candidate';
import type { ArticleId } from '../vocabulary/ids';

/** `chance` in [0, 1), the same for the same concern, so that a list does not flicker while it is typed. */
export interface Exploration {
  readonly chance: number;
  /** Verdicts on an article so far. */
  readonly verdictsOn: (id: ArticleId) => number;
}

/** Share of the lists in which a newcomer may stand. */
export const explorationShare = 0.1;
/** From so many verdicts on an article is known. */
const knownFrom = 3;
/** How far (units of the fused score) a newcomer may lie below the third: its place within that is a matter of chance. */
const mostBehind = 1.5;
const thirdPlace = 2;
const lastLookedAt = 10;

/** The list with the best newcomer in third place, or as it was. The first two always stay. */
export function placeNewcomer(
  ranked: readonly RankedCandidate[],
  { chance, verdictsOn }: Exploration,
): readonly RankedCandidate[] {
  const third = ranked[thirdPlace];
  if (!third || chance >= explorationShare || verdictsOn(third.articleId) < knownFrom) return ranked;
  const reach = placeScore(third) - mostBehind;
  const newcomer = ranked
    .slice(thirdPlace + 1, lastLookedAt)
    .find((candidate) => verdictsOn(candidate.articleId) < knownFrom && placeScore(candidate) >= reach);
  if (!newcomer) return ranked;
  const others = ranked.filter((candidate) => candidate !== newcomer);
  return [...others.slice(0, thirdPlace), newcomer, ...others.slice(thirdPlace)];
}
