// Takes out of a concern's vector what all concerns have in common, so that its own matter decides.
// Knows nothing of indexes; the means come from `cli fit` (concernMeans.json).
import type { Language } from '../vocabulary/language';

/** Mean vector of concerns in each language, [dim]; they belong to one embedding model. */
export type ConcernMeans = Readonly<Record<Language, Float32Array>>;

/** Share of the mean that is taken out. Measured in docs/measurements.md, "centring": 0 to 1 tried on nine sets. */
const centredShare = 0.65;

/**
 * unit(vector − share · mean). E5's vectors crowd in a narrow cone, and those of questions lean towards questions, those
 * of English text towards English text: without the lean, an English concern finds the German article
 * (Mu & Viswanath 2018, "All-but-the-Top"). `vector` and `mean`: [dim]; a vector equal to the taken share stays as it is.
 */
export function centreQuery(vector: Float32Array, mean: Float32Array, share = centredShare): Float32Array {
  const centred = vector.map((value, at) => value - share * (mean[at] ?? 0));
  const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0));
  return length < 1e-9 ? vector : centred.map((value) => value / length);
}
