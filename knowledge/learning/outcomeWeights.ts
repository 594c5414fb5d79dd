// What each rung of the outcome ladder weighs, with its reason; and how a place in the list changes that.
// Knows single outcomes only; which of several counts is standingWeight.ts's business.
import type { Outcome, OutcomeKind } from '../vocabulary/outcome';

/** `explicit`: the agent said so; one such outcome silences all implicit ones of the same concern and article. */
interface OutcomeWeight {
  readonly weight: number;
  readonly explicit: boolean;
}

/**
 * In ratings: 1 is what "helpful" says. Implicit ones are small, since an opened article was only promising: opening
 * agreed with satisfaction in about half, reading for 30 s and more in about 70 to 80 % of the cases that Fox et al.
 * studied ("Evaluating implicit measures to improve web search", TOIS 2005), so a reading is worth 2 · .75 − 1 = .5 of a
 * verdict at most; it gets half of that, as there is no dwell threshold per article. Copying or inserting ends in an
 * answer to the customer, hence more. Solved and reopened are what the customer said, not the agent: above helpful.
 */
export const outcomeWeights: Readonly<Record<OutcomeKind, OutcomeWeight>> = {
  shown: { weight: 0, explicit: false },
  opened: { weight: 0.05, explicit: false },
  read: { weight: 0.25, explicit: false },
  copied: { weight: 0.4, explicit: false },
  inserted: { weight: 0.5, explicit: false },
  helpful: { weight: 1, explicit: true },
  unhelpful: { weight: -1, explicit: true },
  withdrawn: { weight: 0, explicit: true },
  solved: { weight: 1.5, explicit: true },
  reopened: { weight: -1.5, explicit: true },
};

/** All implicit outcomes of one concern and article together stay below one verdict. */
export const mostImplicit = 0.75;

/** Places further down are looked at so rarely that a larger correction would be mostly noise. */
const deepestPlace = 4;

/**
 * Weight of one outcome, in ratings. Implicit ones are divided by how often their place is looked at, relative to the
 * first: (1 / rank)^η with η = .5, clipped from place 4 on. Position-based propensity of Joachims, Swaminathan &
 * Schnabel 2017 ("Unbiased Learning-to-Rank with Biased Feedback"), who use η = 1 on web results; a list of three to
 * five cards in one view is looked at more evenly. Verdicts are about an article that was read: no correction.
 */
export function outcomeWeight({ kind, rank }: Pick<Outcome, 'kind' | 'rank'>): number {
  const { weight, explicit } = outcomeWeights[kind];
  if (explicit || rank === undefined) return weight;
  return weight * Math.sqrt(Math.min(Math.max(rank, 1), deepestPlace));
}
