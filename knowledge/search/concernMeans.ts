// The shipped mean vectors of concerns, as `cli fit` writes them, and whether they belong to the model at work.
// Another model's means would push vectors anywhere: without fitting means nothing is taken out.
import type { ConcernMeans } from './centreQuery';

/** As in concernMeans.json: numbers rounded to five places. */
export interface ConcernMeansFile {
  /** Fingerprint of the embedding model. */
  readonly fingerprint: string;
  readonly fittedOn: string;
  readonly de: readonly number[];
  readonly en: readonly number[];
}

/** The means as vectors [dim], or undefined where they belong to another model. */
export function concernMeansFor(file: ConcernMeansFile, modelFingerprint: string): ConcernMeans | undefined {
  if (file.fingerprint !== modelFingerprint) return undefined;
  return { de: Float32Array.from(file.de), en: Float32Array.from(file.en) };
}

/** The unweighted mean over sets of each set's mean, so that a large set does not drown a small one. Vectors: [dim]. */
export function meanOfSets(sets: readonly (readonly Float32Array[])[]): Float32Array {
  const means = sets.filter((vectors) => vectors.length > 0).map(meanVector);
  return meanVector(means);
}

function meanVector(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    for (let at = 0; at < sum.length; at++) sum[at]! += (vector[at] ?? 0) / vectors.length;
  }
  return sum;
}
