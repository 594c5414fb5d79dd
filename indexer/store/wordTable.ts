// The spellings that a base uses, by their folded form: what a mistyped word is compared with.
// Only grows; who asks checks that a word's term is still in the base. Knows nothing of scores or sentences.
import { boundedCache } from '../../knowledge/language/boundedCache';
import { fold } from '../../knowledge/language/fold';
import { tokenise } from '../../knowledge/language/tokenise';
import type { NearSpelling } from '../../knowledge/ports';
import { ownText } from '../../knowledge/vocabulary/ownText';
import { NearWords } from './nearWords';

/** `spelling`: as written, small where it was ever seen small · `chunks`: how many hold the word. */
export type WordUse = Readonly<CountedWord>;

interface CountedWord {
  spelling: string;
  chunks: number;
}

// Shorter words have too many neighbours; longer ones are keys and addresses.
const shortest = 2;
const longest = 48;
const hyphens = /[-\u2010\u2011]/;
const plainWord = /^[\p{L}\p{M}\u00ad]+$/u;
const noKey = '';
/** 2 × 10,000 words in about 2 MB. */
const keys = boundedCache<string>(10_000);

/** Words between two pauses while the near words are made ready: about 5 ms. */
const sliceWords = 2000;

/** Words of a base. One folding (the German one) for all: it only has to be the same on both sides. */
export class WordTable {
  #loaded: Map<string, CountedWord> | undefined;
  readonly #load: (() => Map<string, CountedWord>) | undefined;
  /** Made at the first question that needs it, or before by `prepare`: 58,000 words take about 80 ms. */
  #near: NearWords | undefined;

  /** `load`: words counted earlier; called when they are first needed, so that a start does not wait for them. */
  constructor(load?: () => Map<string, CountedWord>) {
    this.#load = load;
  }

  /** Counts the words of one chunk in, each once; the parts of hyphenated words are words. */
  add(text: string): void {
    const seen = new Set<string>();
    for (const { raw, kind } of tokenise(text)) {
      if (kind !== 'word') continue;
      for (const part of partsOf(raw)) {
        const word = wordKey(part);
        if (word === undefined || seen.has(word)) continue;
        seen.add(word);
        const known = this.#uses.get(word);
        if (known) {
          known.chunks += 1;
          if (part !== known.spelling) known.spelling = plainer(part, known.spelling);
        } else this.set(ownText(word), { spelling: ownText(withoutHyphens(part)), chunks: 1 });
      }
    }
  }

  set(word: string, { spelling, chunks }: WordUse): void {
    this.#uses.set(word, { spelling, chunks });
    this.#near?.add(word);
  }

  /** Spellings within `most` typing errors of a word, the word itself included. */
  near(word: string, most: number): readonly NearSpelling[] {
    const typed = wordKey(word);
    if (typed === undefined) return [];
    return this.#nearWords()
      .near(typed, most)
      .map(({ word: near, errors }) => this.#spelling(near, errors));
  }

  /** The most frequent spellings that begin so, at most `limit`; `errors` counts no missing letters. */
  startingWith(beginning: string, limit: number): readonly NearSpelling[] {
    const typed = wordKey(beginning);
    if (typed === undefined) return [];
    return this.#nearWords()
      .startingWith(typed)
      .map((word) => this.#spelling(word, 0))
      .sort((a, b) => b.chunkCount - a.chunkCount)
      .slice(0, limit);
  }

  /** Makes near words ready in slices, beside other work; `isWanted` ends it early. */
  async prepare(isWanted: () => boolean): Promise<void> {
    const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    // What is waited for at the start goes first.
    await pause();
    if (this.#near || !isWanted()) return;
    const near = new NearWords();
    let count = 0;
    for (const word of [...this.#uses.keys()]) {
      near.add(word);
      count++;
      if (count % sliceWords === 0) await pause();
      if (!isWanted() || this.#near) return;
    }
    for (const word of this.#uses.keys()) near.add(word);
    this.#near = near;
  }

  entries(): Iterable<readonly [string, WordUse]> {
    return this.#uses;
  }

  get #uses(): Map<string, CountedWord> {
    this.#loaded ??= this.#load?.() ?? new Map();
    return this.#loaded;
  }

  #nearWords(): NearWords {
    if (this.#near) return this.#near;
    this.#near = new NearWords();
    for (const word of this.#uses.keys()) this.#near.add(word);
    return this.#near;
  }

  #spelling(word: string, errors: number): NearSpelling {
    const { spelling, chunks } = this.#uses.get(word)!;
    return { spelling, errors, chunkCount: chunks };
  }
}

function partsOf(raw: string): readonly string[] {
  return hyphens.test(raw) ? raw.split(hyphens) : [raw];
}

function wordKey(word: string): string | undefined {
  if (word.length < shortest || word.length > longest) return undefined;
  const known = keys.get(word) ?? newKey(word);
  return known === noKey ? undefined : known;
}

/** Kept, as the same words come again with every chunk of an import. */
function newKey(word: string): string {
  const key = plainWord.test(word) ? fold(word, 'de') : noKey;
  const kept = key.length < shortest ? noKey : key;
  keys.set(ownText(word), kept);
  return kept;
}

/** Small beats capital (a verb at the start of a sentence), a capital beats capitals throughout (a headline). */
function plainer(written: string, known: string): string {
  const clean = withoutHyphens(written);
  return capitals(clean) < capitals(known) ? ownText(clean) : known;
}

/** Without the soft ones, which say where a word may be broken. */
function withoutHyphens(word: string): string {
  return word.replaceAll('\u00ad', '');
}

function capitals(word: string): number {
  return word.match(/\p{Lu}/gu)?.length ?? 0;
}
