// Joins the two witnesses, meaning and words, into one order; how much words may say depends on their evidence.
// Works on plain numbers; knows neither articles nor indexes.

/** What each witness says of one candidate. meaning: pooled cosine, absent without a model · words: pooled BM25, 0 if none. */
export interface Witness {
  readonly meaning?: number;
  readonly words: number;
  /** Share of the query's rare-word mass that the candidate covers, in [0, 1]. */
  readonly coverage: number;
}

/**
 * wordsWeight: share of the words' vote at full coverage · coverageFloor, coverageFull: coverage of the best
 * candidate at and below which words have `minWordsWeight`, and from which on they have `wordsWeight`; linear between.
 * Values: docs/measurements.md, "fusion".
 */
export interface FusionParameters {
  readonly minWordsWeight: number;
  readonly wordsWeight: number;
  readonly coverageFloor: number;
  readonly coverageFull: number;
}

/**
 * Fused scores, one a witness, in order: (1 − w) z(meaning) + w z(words), z over the candidates of this query.
 * Plain rank fusion and a fixed weight both hurt where concern and article share no words (measured); so w grows
 * with the best coverage found. A candidate ahead in both stays ahead; the order of the list is irrelevant.
 */
export function fuseScores(witnesses: readonly Witness[], parameters: FusionParameters): number[] {
  const words = standardise(witnesses.map((witness) => witness.words));
  if (witnesses.every((witness) => witness.meaning === undefined)) return words;
  const known = witnesses.flatMap(({ meaning }) => (meaning === undefined ? [] : [meaning]));
  const lowest = Math.min(...known);
  const meaning = standardise(witnesses.map((witness) => witness.meaning ?? lowest));
  const weight = wordsWeight(witnesses, parameters);
  return meaning.map((score, at) => (1 - weight) * score + weight * words[at]!);
}

/** The words' share of the vote for this query, between `minWordsWeight` and `wordsWeight`. */
export function wordsWeight(witnesses: readonly Witness[], parameters: FusionParameters): number {
  const best = witnesses.reduce((highest, { coverage }) => Math.max(highest, coverage), 0);
  const { coverageFloor, coverageFull, minWordsWeight } = parameters;
  const share = Math.min(1, Math.max(0, (best - coverageFloor) / (coverageFull - coverageFloor)));
  return minWordsWeight + share * (parameters.wordsWeight - minWordsWeight);
}

/** (x − mean) / standard deviation; all zero where the values do not differ. */
export function standardise(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation < 1e-9 ? 0 : (value - mean) / deviation));
}
