// Concerns as points on a circle and outcomes on them, for the tests of the learning.
// Knows the vocabulary only; two concerns `angle` apart have the cosine cos(angle).
import { articleId } from '../../knowledge/vocabulary/ids';
import type { Outcome, OutcomeKind } from '../../knowledge/vocabulary/outcome';

export const sampleModel = 'model-a';

/** A unit vector [8] at an angle (radians) from the first axis. */
export function vectorAt(angle: number): Float32Array {
  const vector = new Float32Array(8);
  vector[0] = Math.cos(angle);
  vector[1] = Math.sin(angle);
  return vector;
}

let count = 0;

/** An outcome on `article` for the concern at `angle`; the angle names the concern. */
export function outcomeAt(
  angle: number,
  article: string,
  kind: OutcomeKind,
  given: Partial<Outcome> = {},
): Outcome {
  count += 1;
  return {
    id: `o${count}`,
    articleId: articleId(article),
    kind,
    concernKey: keyAt(angle),
    concernVector: vectorAt(angle),
    vectorModel: sampleModel,
    language: 'de',
    contentHash: 'first',
    atMs: count,
    ...given,
  };
}

export function keyAt(angle: number): string {
  return `at ${angle}`;
}
