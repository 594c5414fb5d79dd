// Overlapping runs of words, hashed: how much of its wording a text shares with another.
// Knows no articles; linear in the length of the text.
import { tokenise } from '../language/tokenise';

/** Words a shingle has: with three, one changed word costs three shingles, and everyday phrases are hardly ever shared. */
const wordsPerShingle = 3;
/** A text is compared by its first words; longer ones are tables and dumps. */
const mostWords = 20_000;

/** Distinct shingles of a text as 32-bit hashes, ascending. Case, punctuation and mark-up do not count. */
export function shinglesOf(text: string): Uint32Array {
  const words = tokenise(text)
    .slice(0, mostWords)
    .map(({ raw }) => hashOfWord(raw.toLowerCase()));
  const count = words.length === 0 ? 0 : Math.max(1, words.length - wordsPerShingle + 1);
  const shingles = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    let hash = 0x9e3779b9;
    for (let n = at; n < Math.min(at + wordsPerShingle, words.length); n++) hash = mix(hash ^ words[n]!);
    shingles[at] = hash >>> 0;
  }
  return distinct(shingles.sort());
}

/** `share`: of all shingles of both, those they have in common (Jaccard) · `contained`: of the shorter one's. In [0, 1]. */
export interface ShingleOverlap {
  readonly share: number;
  readonly contained: number;
}

/** Both ascending and distinct, as `shinglesOf` gives them. Two empty texts share nothing. */
export function overlapOf(left: Uint32Array, right: Uint32Array): ShingleOverlap {
  let common = 0;
  for (let l = 0, r = 0; l < left.length && r < right.length; ) {
    if (left[l] === right[r]) common += 1;
    const step = left[l]! <= right[r]!;
    if (left[l]! >= right[r]!) r += 1;
    if (step) l += 1;
  }
  const union = left.length + right.length - common;
  const shorter = Math.min(left.length, right.length);
  return { share: union ? common / union : 0, contained: shorter ? common / shorter : 0 };
}

/** FNV-1a over UTF-16 code units. */
function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the input moves every bit of the result. */
export function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function distinct(ascending: Uint32Array): Uint32Array {
  let count = 0;
  for (let at = 0; at < ascending.length; at++) {
    if (at === 0 || ascending[at] !== ascending[at - 1]) ascending[count++] = ascending[at]!;
  }
  return ascending.slice(0, count);
}
