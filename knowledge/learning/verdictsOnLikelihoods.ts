// The verdicts that say whether shown likelihoods came true, for the owner's own correction of the calibration.
// Reads the book; knows no calibration.
import type { OutcomeBook } from './outcomeBook';

/** `likelihood`: the estimate before correction, in (0, 1) · `rank`: place of the card, from 1. */
export interface LikelihoodVerdict {
  readonly likelihood: number;
  readonly solved: boolean;
  readonly rank: number;
}

/** Newer verdicts know the base of today; more than these move the correction no further. */
const mostVerdicts = 2_000;

/** The verdicts that stand and whose card showed a likelihood, oldest concerns first, the newest `mostVerdicts` of them. */
export function verdictsOnLikelihoods(book: Pick<OutcomeBook, 'concerns'>): readonly LikelihoodVerdict[] {
  const verdicts: LikelihoodVerdict[] = [];
  for (const { standings } of book.concerns()) {
    for (const { explicit, weight, from } of standings.values()) {
      if (!explicit || from.estimate === undefined) continue;
      verdicts.push({ likelihood: from.estimate, solved: weight > 0, rank: from.rank ?? 1 });
    }
  }
  return verdicts.slice(-mostVerdicts);
}
