// What the customer wants, raw; and what analysis makes of it.
// Customer words live here and nowhere in logs or errors.
import type { Language } from './language';

/** Longest concern that is read, in UTF-16 units; a pasted thread of 30 pages still fits. The rest is cut and the answer says so. */
export const maxConcernLength = 100_000;

/** The customer's raw text, as typed or pasted. */
export interface Concern {
  readonly text: string;
}

/**
 * What analysis made of a concern. `terms`: analysed words without stop words, in order, repeated as said · `vector`:
 * Float32Array [dim], unit length, absent while the model is not ready.
 */
export interface Query {
  readonly text: string;
  readonly language: Language;
  readonly terms: readonly string[];
  readonly vector?: Float32Array;
}
