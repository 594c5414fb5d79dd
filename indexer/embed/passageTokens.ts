// Late chunking: one row of tokens for a passage, and one vector per sentence from the tokens of that sentence.
// Pure; knows nothing of models or tokenizers.
import type { PassageText } from '../../knowledge/ports';

/** `[start, end)` in tokens of the whole row. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

export interface PassageTokens {
  readonly ids: readonly number[];
  /** One per sentence; empty where the sentence has no tokens or lies beyond the limit. */
  readonly sentences: readonly TokenRange[];
}

/** How a row begins and ends, and how long it may be, both marks included. */
export interface TokenFrame {
  readonly begin: readonly number[];
  readonly end: readonly number[];
  readonly prefix: string;
  readonly maxTokens: number;
}

export type EncodeText = (text: string, limit: number) => readonly number[];

/** begin · prefix + context · sentences · end. Sentences are encoded apart, which is exact at white space. */
export function passageTokens(encode: EncodeText, passage: PassageText, frame: TokenFrame): PassageTokens {
  const last = frame.maxTokens - frame.end.length;
  const ids = [...frame.begin];
  const append = (text: string): TokenRange => {
    const start = ids.length;
    if (start < last) ids.push(...encode(text, last - start));
    return { start, end: ids.length };
  };
  append(frame.prefix + passage.context);
  // The blank tells tokenizers that mark word beginnings that a word begins here.
  const sentences = passage.sentences.map((sentence) => append(` ${sentence}`));
  return { ids: [...ids, ...frame.end], sentences };
}

/**
 * [sentences × dimensions], row-major, unit length: the mean of `hidden` ([tokens × dimensions]) over each range.
 * A sentence without tokens gets `fallback`, the passage's own vector.
 */
export function sentenceMeans(
  hidden: Float32Array,
  ranges: readonly TokenRange[],
  fallback: Float32Array,
): Float32Array {
  const dimensions = fallback.length;
  const means = new Float32Array(ranges.length * dimensions);
  ranges.forEach((range, i) => {
    const row = means.subarray(i * dimensions, (i + 1) * dimensions);
    if (range.end === range.start) row.set(fallback);
    else row.set(meanVector(hidden, range, dimensions));
  });
  return means;
}

/** Unit mean of the rows in `range`. */
export function meanVector(hidden: Float32Array, range: TokenRange, dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (let token = range.start; token < range.end; token++) {
    const row = token * dimensions;
    for (let i = 0; i < dimensions; i++) sum[i]! += hidden[row + i]!;
  }
  return toUnitLength(sum);
}

/** Scales in place to length 1; a vector of zeros stays. */
export function toUnitLength(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i]! /= length;
  return vector;
}
