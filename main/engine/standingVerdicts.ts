// The verdicts that stand, out of the learning's book, for whoever counts them.
// Reads only; which outcome stands is knowledge/learning's business.
import type { StandingVerdict } from '../../knowledge/insights/standingVerdict';
import type { OutcomeBook } from '../../knowledge/learning/outcomeBook';

/** One a concern and article. */
export function standingVerdicts(book: OutcomeBook): readonly StandingVerdict[] {
  const verdicts: StandingVerdict[] = [];
  for (const { key, standings } of book.concerns()) {
    for (const [articleId, { explicit, weight, from }] of standings) {
      if (!explicit) continue;
      const { rank, likelihood, atMs } = from;
      verdicts.push({ concern: key, articleId, solved: weight > 0, rank, likelihood, atMs });
    }
  }
  return verdicts;
}
