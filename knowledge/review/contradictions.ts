// Where two texts say nearly the same sentence with another number, date, amount, share or term.
// Knows sentences only; which articles are laid side by side is decided elsewhere.
import { splitSentences } from '../language/splitSentences';
import { tokenise } from '../language/tokenise';
import type { Language } from '../vocabulary/language';
import type { Contradiction } from '../vocabulary/review';
import { agree, type Quantity, quantitiesOf } from './quantities';
import { numberWord } from './quantityWords';

export interface ComparedText {
  readonly text: string;
  readonly language: Language;
}

interface Sentence {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
}

/** Sentences a text is compared by, and contradictions that are told; a table of prices has no end. */
const mostSentences = 3_000;
const mostTold = 20;
/** Sentences that share a word are compared; a word of more sentences than this one is no sign. */
const mostOfWord = 60;
/** Signs of a sentence that are told around the quantity. */
const wordsAround = 60;
const fewestWords = 2;
/** A sentence without digit and number word has no quantity: most have none. */
const mayCount = new RegExp(`\\d|(?<!\\p{L})(?:${numberWord})(?!\\p{L})`, 'iu');

/**
 * Share of the words (Dice) that two sentences have in common before their quantities are compared. Of articles with the
 * same title, less is enough.
 */
export const samePassage = { usual: 0.6, sameTitle: 0.5 } as const;

/** In the order of the left text. Texts of different languages have none: their words never meet. */
export function contradictionsOf(
  left: ComparedText,
  right: ComparedText,
  alike: number = samePassage.usual,
): readonly Contradiction[] {
  const lefts = sentencesOf(left);
  const rights = sentencesOf(right);
  const told: Contradiction[] = [];
  for (const [l, r] of aligned(lefts, rights, alike)) {
    for (const pair of differing(lefts[l]!.quantities, rights[r]!.quantities)) {
      told.push({ left: around(lefts[l]!.text, pair[0]), right: around(rights[r]!.text, pair[1]) });
      if (told.length === mostTold) return told;
    }
  }
  return told;
}

function sentencesOf({ text, language }: ComparedText): readonly Sentence[] {
  return splitSentences(text)
    .slice(0, mostSentences)
    .flatMap(({ start, end }) => {
      const sentence = text.slice(start, end);
      if (!mayCount.test(sentence)) return [];
      const quantities = quantitiesOf(sentence, language);
      if (quantities.length === 0) return [];
      return [{ text: sentence, words: wordsBeside(sentence, quantities), quantities }];
    });
}

/** The words of a sentence without its quantities, so that another number is no other sentence. */
function wordsBeside(sentence: string, quantities: readonly Quantity[]): ReadonlySet<string> {
  const words = new Set<string>();
  let next = 0;
  for (const { raw, start, kind } of tokenise(sentence)) {
    while (next < quantities.length && quantities[next]!.end <= start) next += 1;
    const inside = next < quantities.length && quantities[next]!.start <= start;
    if (!inside && kind !== 'number') words.add(raw.toLowerCase());
  }
  return words;
}

/** Pairs of sentences that say the same, the most alike first chosen, each once; in the order of the left ones. */
function aligned(
  lefts: readonly Sentence[],
  rights: readonly Sentence[],
  alike: number,
): readonly (readonly [number, number])[] {
  const withWord = new Map<string, number[]>();
  for (const [at, { words }] of rights.entries()) {
    for (const word of words) {
      const holders = withWord.get(word);
      if (holders) holders.push(at);
      else withWord.set(word, [at]);
    }
  }
  const pairs = lefts.flatMap((sentence, l) =>
    [...candidates(sentence, withWord)].flatMap((r) => {
      const share = dice(sentence.words, rights[r]!.words);
      return share >= alike ? [{ l, r, share }] : [];
    }),
  );
  const taken = { l: new Set<number>(), r: new Set<number>() };
  return pairs
    .sort((a, b) => b.share - a.share || Math.abs(a.l - a.r) - Math.abs(b.l - b.r) || a.l - b.l)
    .filter(({ l, r }) => {
      if (taken.l.has(l) || taken.r.has(r)) return false;
      taken.l.add(l);
      taken.r.add(r);
      return true;
    })
    .map(({ l, r }) => [l, r] as const)
    .sort(([a], [b]) => a - b);
}

function candidates(
  { words }: Sentence,
  withWord: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const word of words) {
    const holders = withWord.get(word) ?? [];
    if (holders.length <= mostOfWord) for (const at of holders) found.add(at);
  }
  return found;
}

/** Sentences of a word or two are alike by chance. */
function dice(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size < fewestWords || right.size < fewestWords) return 0;
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return (2 * common) / (left.size + right.size);
}

/** Quantities of one kind and unit that only one side says, paired in their order. What one side leaves out is none. */
function differing(
  left: readonly Quantity[],
  right: readonly Quantity[],
): readonly (readonly [Quantity, Quantity])[] {
  const lefts = left.filter((one) => !right.some((other) => agree(one, other)));
  const rights = right.filter((one) => !left.some((other) => agree(one, other)));
  const pairs: (readonly [Quantity, Quantity])[] = [];
  for (const one of lefts) {
    const at = rights.findIndex(({ kind, unit }) => kind === one.kind && unit === one.unit);
    if (at >= 0) pairs.push([one, rights.splice(at, 1)[0]!]);
  }
  return pairs;
}

/** The quantity with the words around it, cut at spaces. */
function around(sentence: string, { start, end }: Quantity): string {
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const before = sentence.slice(Math.max(0, start - wordsAround), start);
  const after = sentence.slice(end, end + wordsAround);
  const head = start > wordsAround ? `… ${before.replace(/^\S*\s/, '')}` : before;
  const tail = end + wordsAround < sentence.length ? `${after.replace(/\s\S*$/, '')} …` : after;
  return flat(head + sentence.slice(start, end) + tail).trim();
}
