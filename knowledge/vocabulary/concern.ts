// What the customer wants, raw; and what analysis makes of it.
// Customer words live here and nowhere in logs or errors.
import type { Language } from './language';

/** The customer's raw text, as typed or pasted. */
export interface Concern {
  readonly text: string;
}

/**
 * What analysis made of a concern. `terms`: analysed words without stop words, in order, repeated as said ·
 * `partialTerm`: the last word while it is still being typed · `vector`: Float32Array [dim], unit length,
 * absent while the model is not ready.
 */
export interface Query {
  readonly text: string;
  readonly language: Language;
  readonly terms: readonly string[];
  readonly vector?: Float32Array;
}
