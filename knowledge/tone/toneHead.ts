// A softmax over the vector of a sentence: how much each tone is in its words. Coefficients come from `fit-tone`.
// Another model's coefficients would hear anything anywhere: without fitting ones there is no tone.
import { type Tone, tones } from '../vocabulary/understanding';

/** As in toneHead.json: numbers rounded to four places. */
export interface ToneHeadFile {
  /** Fingerprint of the embedding model. */
  readonly fingerprint: string;
  readonly fittedOn: string;
  /** Mean vector of the prototypes, taken off first. */
  readonly mean: readonly number[];
  readonly weights: Readonly<Record<Tone, readonly number[]>>;
  readonly bias: Readonly<Record<Tone, number>>;
}

/** Vectors: [dim]. */
export interface ToneHead {
  readonly mean: Float32Array;
  readonly weights: Readonly<Record<Tone, Float32Array>>;
  readonly bias: Readonly<Record<Tone, number>>;
}

/** In [0, 1], together 1. */
export type ToneShares = Readonly<Record<Tone, number>>;

/** Something for each tone. */
export function byTone<T>(made: (tone: Tone) => T): Record<Tone, T> {
  return Object.fromEntries(tones.map((tone) => [tone, made(tone)])) as Record<Tone, T>;
}

/** Undefined where the coefficients belong to another model. */
export function toneHeadFor(file: ToneHeadFile, modelFingerprint: string): ToneHead | undefined {
  if (file.fingerprint !== modelFingerprint) return undefined;
  return {
    mean: Float32Array.from(file.mean),
    weights: byTone((tone) => Float32Array.from(file.weights[tone])),
    bias: file.bias,
  };
}

/** `vector`: [dim], of one sentence. */
export function toneShares({ mean, weights, bias }: ToneHead, vector: Float32Array): ToneShares {
  const logits = byTone((tone) => {
    const weight = weights[tone];
    let sum = bias[tone];
    for (let at = 0; at < weight.length; at++) sum += weight[at]! * ((vector[at] ?? 0) - mean[at]!);
    return sum;
  });
  const highest = Math.max(...tones.map((tone) => logits[tone]));
  const raised = byTone((tone) => Math.exp(logits[tone] - highest));
  const whole = tones.reduce((sum, tone) => sum + raised[tone], 0);
  return byTone((tone) => raised[tone] / whole);
}
