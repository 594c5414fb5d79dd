// Which kept gaps ask for the same as a concern: by the very words, or by vectors of one model.
// Pure; knows no store and no clock.
import { innerProduct } from '../arithmetic/innerProduct';
import type { Gap } from '../vocabulary/gap';

/** A concern as gaps are compared with it. `model`: fingerprint of the model of `vector`. */
export interface AskedConcern {
  readonly key: string;
  readonly vector?: Float32Array | undefined;
  readonly model?: string | undefined;
}

export interface SimilarGap {
  readonly gap: Gap;
  /** In [-1, 1]; 1 where the words are the same. */
  readonly cosine: number;
}

/**
 * From this cosine on two concerns ask for the same. Of all pairs of 600 concerns above it, .65 share an article on
 * banking77 (77 narrow topics), .80 on clinc-oos (docs/measurements.md, "Gaps").
 */
const similarFrom = 0.93;

/** From this cosine on it is the same customer text; stored vectors are exact to .002. */
export const sameFrom = 0.999;

/** The gaps that are at least `from` similar, most similar first, the later of equal ones first. */
export function similarGaps(
  gaps: readonly Gap[],
  asked: AskedConcern,
  from: number = similarFrom,
): readonly SimilarGap[] {
  return gaps
    .map((gap) => ({ gap, cosine: similarity(gap, asked) }))
    .filter(({ cosine }) => cosine >= from)
    .sort((a, b) => b.cosine - a.cosine || b.gap.atMs - a.gap.atMs);
}

/** Vectors of different models say nothing about each other. */
function similarity({ concernKey, concernVector, vectorModel }: Gap, asked: AskedConcern): number {
  if (concernKey === asked.key) return 1;
  if (!concernVector || !asked.vector || vectorModel === undefined || vectorModel !== asked.model) return -1;
  return innerProduct(concernVector, asked.vector);
}
