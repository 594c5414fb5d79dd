// How well each sentence of an article speaks to the concern: meaning and words, standardised within the article.
// Used alike by summaries and passages, so that both point at the same place.
import { analyseWords } from '../language/analyseWords';
import type { Query } from '../vocabulary/concern';
import type { Language } from '../vocabulary/language';
import { cosine, type Sentence } from './sentence';

/** Standard deviations that full word coverage is worth beside meaning. */
const wordsWorth = 1.2;

/**
 * One score a sentence, in order; comparable only within this call. `known`: share of the concern's words by sentence text,
 * read and added to, so that a card that scores its best chunk by itself as well analyses no sentence twice.
 */
export function scoreSentences(
  sentences: readonly Sentence[],
  query: Query,
  articleLanguage: Language,
  known: Map<string, number> = new Map(),
): readonly number[] {
  const wanted = new Set(query.terms);
  const meaning = standardise(sentences.map(({ vector }) => cosine(query.vector, vector)));
  return sentences.map(({ text }, at) => {
    const coverage = known.get(text) ?? coverageOf(text, wanted, articleLanguage);
    known.set(text, coverage);
    return meaning[at]! + wordsWorth * coverage;
  });
}

function coverageOf(text: string, wanted: ReadonlySet<string>, language: Language): number {
  if (wanted.size === 0) return 0;
  const present = new Set(analyseWords(text, language).filter((term) => wanted.has(term)));
  return Math.min(1, present.size / Math.min(wanted.size, 6));
}

function standardise(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation < 1e-6 ? 0 : (value - mean) / deviation));
}
