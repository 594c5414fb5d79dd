// How full each of the ten segments is, judged on the whole percent that is shown.
// Pure arithmetic.

/** 0.82 → eight times 100, then 20, then 0. `share` in [0, 1]. */
export function segmentFills(share: number): readonly number[] {
  const percent = Math.round(share * 100);
  return Array.from({ length: 10 }, (_, at) => Math.max(0, Math.min(100, (percent - at * 10) * 10)));
}
