// Verdicts come from cards that were looked at, and the first is looked at most: how much each verdict counts.
// Knows ranks only.

/** Weights stop growing here: the usual list shows three cards, and a rare verdict further down must not outvote ten. */
const heaviest = 3;

/**
 * Weights in the order of `ranks` (from 1), made for verdicts to speak for all shown cards instead of the rated ones:
 * the inverse of the chance of being examined, 1 / rank (position-based model of Joachims, Swaminathan & Schnabel
 * 2017, η = 1; recommendations as treatments: Schnabel et al. 2016), clipped. Normalised so that they sum to Kish's
 * effective number of verdicts, (Σw)² / Σw²: uneven weights know less, never more. All on one rank: all 1.
 */
export function positionWeights(ranks: readonly number[]): readonly number[] {
  const raw = ranks.map((rank) => Math.min(heaviest, rank));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  const squares = raw.reduce((total, weight) => total + weight * weight, 0);
  return raw.map((weight) => (weight * sum) / squares);
}
