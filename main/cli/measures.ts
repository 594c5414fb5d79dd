// Measures of ranking quality and of time, each with its usual definition.
// Pure; used by `eval` and `bench`.

/** Rank (from 1) of the first right article in a list; undefined where none is in it. */
export function rankOfGold(ranked: readonly string[], gold: ReadonlySet<string>): number | undefined {
  const at = ranked.findIndex((id) => gold.has(id));
  return at < 0 ? undefined : at + 1;
}

/** Normalised discounted cumulative gain with binary gains: Järvelin & Kekäläinen 2002. In [0, 1]. */
export function ndcg(ranked: readonly string[], gold: ReadonlySet<string>, depth: number): number {
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const reached = ranked.slice(0, depth).reduce((sum, id, at) => sum + (gold.has(id) ? gain(at) : 0), 0);
  let best = 0;
  for (let at = 0; at < Math.min(depth, gold.size); at++) best += gain(at);
  return best === 0 ? 0 : reached / best;
}

/** The value below which `share` of the values lie (nearest rank); NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}
