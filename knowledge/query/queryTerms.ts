// The analysed words of a concern, each in the language in which the base knows it.
// German concerns hold English names ("Business Central freigeben"), and key words give detection little to go by.
import { analyseWords } from '../language/analyseWords';
import { tokenise } from '../language/tokenise';
import type { LexicalIndex } from '../ports';
import type { Language } from '../vocabulary/language';

/** Asked in how many chunks a term occurs. */
export type TermFrequencies = Pick<LexicalIndex, 'chunkFrequency'>;

export interface QueryTerms {
  readonly terms: readonly string[];
  /** The detected one, unless no function word speaks for it and the base knows clearly more words in the other. */
  readonly language: Language;
}

/**
 * Terms in reading order. A word that only the other language's analysis leads to a known term is analysed in that; not
 * in a sentence that is certainly English: its words are no German names, and chance cognates cost the English concern
 * on a German base .04 hit@1 (docs/measurements.md, "Real concerns").
 */
export function queryTerms(text: string, detected: Language, base: TermFrequencies): QueryTerms {
  const other: Language = detected === 'de' ? 'en' : 'de';
  const tokens = tokenise(text);
  const certain = tokens.some(({ raw }) => isFunctionWord(raw, detected, other));
  const mayBorrow = detected === 'de' || !certain;
  const terms: string[] = [];
  let balance = 0;
  for (const { raw } of tokens) {
    const own = analyseWords(raw, detected);
    const foreign = analyseWords(raw, other);
    const ownKnown = knownCount(own, base);
    const isForeign = own.length > 0 && ownKnown === 0 && knownCount(foreign, base) > 0;
    terms.push(...(isForeign && mayBorrow ? foreign : own));
    if (isForeign) balance -= 1;
    else if (ownKnown > 0 && knownCount(foreign, base) === 0) balance += 1;
  }
  return { terms, language: !certain && balance < -1 ? other : detected };
}

/** A function word that only the detected language has: a German base must not make an English concern German. */
function isFunctionWord(raw: string, detected: Language, other: Language): boolean {
  return analyseWords(raw, detected).length === 0 && analyseWords(raw, other).length > 0;
}

/** Whether the base knows a word, in either language; words without a term (stop words) count as known. */
export function isKnownWord(raw: string, base: TermFrequencies): boolean {
  return (['de', 'en'] as const).some((language) => {
    const [own] = analyseWords(raw, language);
    return own === undefined || base.chunkFrequency(own) > 0;
  });
}

function knownCount(terms: readonly string[], base: TermFrequencies): number {
  return terms.filter((term) => base.chunkFrequency(term) > 0).length;
}
