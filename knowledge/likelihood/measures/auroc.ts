// How well a number tells two groups apart, whatever its scale.
// Knows numbers only.

/**
 * Chance that a member of `upper` has a higher value than one of `lower`, ties counting half, in [0, 1]:
 * Mann & Whitney's U over the number of pairs (Hanley & McNeil 1982). NaN where a group is empty.
 */
export function auroc(upper: readonly number[], lower: readonly number[]): number {
  const all = [
    ...upper.map((value) => ({ value, isUpper: true })),
    ...lower.map((value) => ({ value, isUpper: false })),
  ].sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]!.value === all[from]!.value) to += 1;
    // Equal values share the mean of their ranks, which count from 1.
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) if (all[at]!.isUpper) rankSum += rank;
    from = to;
  }
  return (rankSum - (upper.length * (upper.length + 1)) / 2) / (upper.length * lower.length);
}
