// Step 1 of an answer: the customer's raw text becomes a query of analysed words.
// Knows nothing of indexes; the vector is added by step 2, which runs beside the word search.
import { analyseWords } from '../language/analyseWords';
import { detectLanguage } from '../language/detectLanguage';
import type { Concern, Query } from '../vocabulary/concern';

/** Longest concern that is read, in UTF-16 units; a pasted thread of 30 pages still fits. */
export const maxConcernLength = 100_000;

/** The query, and whether the concern was longer than `maxConcernLength` and therefore cut. */
export interface AnalysedConcern {
  readonly query: Query;
  readonly shortened: boolean;
  /** No letter and no digit in it: emoji, blanks, a binary paste of control characters. */
  readonly empty: boolean;
}

/**
 * Language and analysed terms of a concern. Pure and linear in its length.
 * "Zählerstand falsch" → { language: 'de', terms: ['zahlerstand', 'zahl', 'stand', 'falsch'] }
 */
export function analyseConcern(concern: Concern): AnalysedConcern {
  const shortened = concern.text.length > maxConcernLength;
  const text = withoutControls(shortened ? concern.text.slice(0, maxConcernLength) : concern.text);
  const language = detectLanguage(text);
  return {
    query: { text, language, terms: analyseWords(text, language) },
    shortened,
    empty: !/[\p{L}\p{N}]/u.test(text),
  };
}

/** Control characters and lone surrogates become blanks, so that a binary paste cannot reach the tokenizer. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFD]+/gu, ' ').trim();
}
