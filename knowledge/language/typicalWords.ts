// The words that tell one group of texts from the rest, as people write them: names for clusters and islands.
// Knows analysed words; nothing of what the groups are.
import type { Language } from '../vocabulary/language';
import { analyseTokens } from './analyseWords';

/** A text of a group, and how much its words count. */
export interface GroupText {
  readonly text: string;
  readonly language: Language;
  readonly weight?: number;
}

export interface TypicalWordsOptions {
  /** Words a name has at most; default 3. */
  readonly most?: number;
  /** Share of the base's texts in [0, 1] that hold a term; default: unknown, every word is as rare as any other. */
  readonly shareInBase?: (term: string) => number;
}

interface TermUse {
  /** Sum of the weights of texts that hold the term: a text that repeats itself says it once. */
  weight: number;
  /** The writing that is most frequent, counted by text. */
  readonly written: Map<string, number>;
  /** Place within its text, in [0, 1], summed: names follow the order in which people say the words. */
  place: number;
  texts: number;
}

/** German writes nouns with a capital, and topics are nouns. */
const nounGain = 1.5;
/** What the base's own texts say as well is a word of the trade, not one customer's way of speaking. */
const tradeGain = 1.6;
/** From this weight of the best word on, a further word belongs to the name. */
const leastShareOfBest = 0.35;
/** Beyond this many signs a word is a key or an address, not a name. */
const longestWord = 40;
/** Without a base, how many other groups' worth of texts a term is compared with. */
const smoothing = 0.02;

/**
 * Names for groups, each up to `most` words: class-based TF-IDF (Grootendorst 2022, "BERTopic", arXiv 2203.05794):
 * share of a group's texts that hold a term · log(1 + 1 / (its share over all groups + its share in the base)). Written
 * as most often, German capitals kept. A word that is part of a chosen one ("Zähler" beside "Zählerstand") is left out.
 */
export function typicalWords(
  groups: readonly (readonly GroupText[])[],
  { most = 3, shareInBase = () => 0 }: TypicalWordsOptions = {},
): readonly (readonly string[])[] {
  const uses = groups.map(usesOf);
  const groupsWith = new Map<string, number>();
  for (const [at, use] of uses.entries()) {
    const whole = totalWeight(groups[at]!);
    for (const [term, { weight }] of use)
      groupsWith.set(term, (groupsWith.get(term) ?? 0) + weight / whole / groups.length);
  }
  const rarity = (term: string) => {
    const inBase = shareInBase(term);
    const inGroups = groups.length > 1 ? (groupsWith.get(term) ?? 0) : 0;
    return Math.log(1 + 1 / (smoothing + inGroups + inBase)) * (inBase > 0 ? tradeGain : 1);
  };
  return uses.map((use, at) => chosen(use, totalWeight(groups[at]!), rarity, most));
}

function chosen(
  use: ReadonlyMap<string, TermUse>,
  whole: number,
  rarity: (term: string) => number,
  most: number,
): readonly string[] {
  const ranked = [...use]
    .map(([term, { weight, written, place, texts }]) => ({
      term,
      texts,
      score: (weight / whole) * rarity(term) * (nouns(written) ? nounGain : 1),
      word: mostWritten(written),
      place: place / texts,
    }))
    .filter(({ word }) => isNameWord(word))
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
  // A word of one text is no group's word, unless the texts have none in common.
  const shared = ranked.filter(({ texts }) => texts > 1);
  const named = shared.length > 0 ? shared : ranked;
  const least = (named[0]?.score ?? 0) * leastShareOfBest;
  const picked: (typeof ranked)[number][] = [];
  for (const candidate of named) {
    if (picked.length >= most || candidate.score < least) break;
    if (!picked.some((known) => overlap(known, candidate))) picked.push(candidate);
  }
  return picked.sort((a, b) => a.place - b.place).map(({ word }) => word);
}

function usesOf(texts: readonly GroupText[]): ReadonlyMap<string, TermUse> {
  const uses = new Map<string, TermUse>();
  for (const { text, language, weight = 1 } of texts) {
    const seen = new Set<string>();
    for (const { terms, start, end } of analyseTokens(text, language)) {
      const [own] = terms;
      // The word's own stem names it; parts of a compound only show that the word is related.
      if (own === undefined || seen.has(own)) continue;
      seen.add(own);
      const use = uses.get(own) ?? { weight: 0, written: new Map<string, number>(), place: 0, texts: 0 };
      uses.set(own, use);
      const word = text.slice(start, end);
      use.weight += weight;
      use.texts += 1;
      use.place += start / Math.max(1, text.length);
      use.written.set(word, (use.written.get(word) ?? 0) + 1);
    }
  }
  return uses;
}

/** The most frequent writing; of equal ones that with a capital, which in German is the dictionary's. */
function mostWritten(written: ReadonlyMap<string, number>): string {
  return [...written].sort(
    ([a, n], [b, m]) => m - n || Number(/^\p{Lu}/u.test(b)) - Number(/^\p{Lu}/u.test(a)) || (a < b ? -1 : 1),
  )[0]![0];
}

/** Whether a word is mostly written with a capital. English titles are, too; there it gains nothing on its neighbours. */
function nouns(written: ReadonlyMap<string, number>): boolean {
  return /^\p{Lu}/u.test(mostWritten(written));
}

function isNameWord(word: string): boolean {
  return word.length >= 3 && word.length <= longestWord && /^\p{L}/u.test(word) && !/[@/]/.test(word);
}

function overlap(
  a: { readonly term: string; readonly word: string },
  b: { readonly term: string; readonly word: string },
): boolean {
  return a.term.includes(b.term) || b.term.includes(a.term) || a.word.toLowerCase() === b.word.toLowerCase();
}

function totalWeight(texts: readonly GroupText[]): number {
  return texts.reduce((sum, { weight = 1 }) => sum + weight, 0) || 1;
}
