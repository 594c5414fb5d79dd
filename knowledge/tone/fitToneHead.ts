// Fits the softmax of toneHead.ts to prototype sentences: gradient descent on the log loss with an L2 penalty.
// Pure; knows no model and no file. The same input gives the same coefficients.
import { type Tone, tones } from '../vocabulary/understanding';
import { byTone, type ToneHead, toneShares } from './toneHead';

/** `vector`: [dim], unit length. */
export interface TonePrototype {
  readonly tone: Tone;
  readonly vector: Float32Array;
}

export interface ToneFit {
  /** Chosen on test/quality/tone.jsonl, split "develop". */
  readonly penalty?: number;
  readonly steps?: number;
}

/** E5's vectors lie in a narrow cone: differences are small, so the step may be large. */
const stepSize = 12;

/** Every class counts the same, however many prototypes it has. Needs at least one prototype. */
export function fitToneHead(
  prototypes: readonly TonePrototype[],
  { penalty = 3e-5, steps = 800 }: ToneFit = {},
): ToneHead {
  const dim = prototypes[0]?.vector.length ?? 0;
  const mean = new Float32Array(dim);
  for (const { vector } of prototypes)
    for (let at = 0; at < dim; at++) mean[at]! += vector[at]! / prototypes.length;
  const counts = byTone((tone) => prototypes.filter((one) => one.tone === tone).length);
  const head = { mean, weights: byTone(() => new Float32Array(dim)), bias: byTone(() => 0) };
  const present = tones.filter((tone) => counts[tone] > 0).length;
  for (let step = 0; step < steps; step++) {
    const slopes = byTone(() => new Float32Array(dim));
    const biasSlopes = byTone(() => 0);
    for (const { tone, vector } of prototypes) {
      const shares = toneShares(head, vector);
      for (const other of tones) {
        const error = (shares[other] - (other === tone ? 1 : 0)) / (counts[tone] * present);
        biasSlopes[other] += error;
        const slope = slopes[other];
        for (let at = 0; at < dim; at++) slope[at]! += error * (vector[at]! - mean[at]!);
      }
    }
    for (const tone of tones) {
      head.bias[tone] -= 0.5 * biasSlopes[tone];
      const weight = head.weights[tone];
      for (let at = 0; at < dim; at++) weight[at]! -= stepSize * (slopes[tone][at]! + penalty * weight[at]!);
    }
  }
  return head;
}
