// How well each sentence of an article speaks to the concern: meaning and words, standardised within the article.
// Used alike by summaries and passages, so that both point at the same place.
import { analyseWords } from '../language/analyseWords';
import type { Query } from '../vocabulary/concern';
import type { Language } from '../vocabulary/language';
import { cosine, type Sentence } from './sentence';

/** Standard deviations that full word coverage is worth beside meaning. */
const wordsWorth = 1.2;

/** One score a sentence, in order; comparable only within this call. */
export function scoreSentences(
  sentences: readonly Sentence[],
  query: Query,
  articleLanguage: Language,
): readonly number[] {
  const wanted = new Set(query.terms);
  const meaning = standardise(sentences.map(({ vector }) => cosine(query.vector, vector)));
  return sentences.map((sentence, at) => {
    const present = new Set(analyseWords(sentence.text, articleLanguage).filter((term) => wanted.has(term)));
    const coverage = wanted.size === 0 ? 0 : present.size / Math.min(wanted.size, 6);
    return meaning[at]! + wordsWorth * Math.min(1, coverage);
  });
}

function standardise(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation < 1e-6 ? 0 : (value - mean) / deviation));
}
