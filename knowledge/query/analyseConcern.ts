// Step 1 of an answer: the customer's raw text becomes a query of analysed words.
// Knows of the indexes only which words the base uses; the vector is added by step 2, beside the word search.
import { analyseWords } from '../language/analyseWords';
import { detectLanguage } from '../language/detectLanguage';
import { type Concern, maxConcernLength, type Query } from '../vocabulary/concern';
import { correctSpelling, type SpellingIndex } from './correctSpelling';
import { customerWords } from './customerWords';
import { queryTerms } from './queryTerms';
import { type FindDetails, withoutDetails } from './withoutDetails';

/** The query, and whether the concern was longer than `maxConcernLength` and therefore cut. */
export interface AnalysedConcern {
  readonly query: Query;
  readonly shortened: boolean;
  /** No letter and no digit in it: emoji, blanks, a binary paste of control characters. */
  readonly empty: boolean;
}

/**
 * Language and analysed terms of a concern: the customer's own words, without the frame of a mail and, where `find` is
 * given, without personal details, spelled as the base spells them. Pure for a given base and linear in the concern's
 * length. Without a base nothing is corrected or left out.
 * "Zählerstand falsch" → { language: 'de', terms: ['zahlerstand', 'zahl', 'stand', 'falsch'] }
 */
export function analyseConcern(concern: Concern, base?: SpellingIndex, find?: FindDetails): AnalysedConcern {
  const shortened = concern.text.length > maxConcernLength;
  const read = shortened ? concern.text.slice(0, maxConcernLength) : concern.text;
  const own = withoutControls(customerWords(read));
  const said = base && find ? withoutDetails(own, find, base) : own;
  const detected = detectLanguage(said);
  const text = (base ? correctSpelling(said, detected, base) : said).trimEnd();
  const { terms, language } = base
    ? queryTerms(text, detected, base)
    : { terms: analyseWords(text, detected), language: detected };
  return {
    query: { text, language, terms },
    shortened,
    empty: !/[\p{L}\p{N}]/u.test(text),
  };
}

/** Control characters and lone surrogates become blanks, so that a binary paste cannot reach the tokenizer. A blank at the end tells
 *  that the last word is finished. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFD]+/gu, ' ').trimStart();
}
