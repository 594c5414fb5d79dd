// Unigram tokenizer (XLM-R pieces): Viterbi over a double-array trie in typed arrays; pure, no native parts.
// Knows the compact file's layout; knows nothing of models, prefixes or how the file was made.
import { boundedCache } from '../../knowledge/language/boundedCache';
import { ownText } from '../../knowledge/vocabulary/ownText';
import { normaliseText, splitWords } from './normaliseText';

/** What the compact file holds. `cells`: see compile/doubleArrayTrie. */
export interface TokenizerParts {
  readonly bos: number;
  readonly eos: number;
  readonly pad: number;
  readonly unk: number;
  readonly scores: Float32Array;
  readonly cells: Uint32Array;
}

const magic = 0x4b545453; // "STTK"
const layoutVersion = 1;
const headerNumbers = 8;
/** ▁ in UTF-8: marks the beginning of a word. */
const wordMark = [0xe2, 0x96, 0x81] as const;
/** Words whose pieces are remembered, twice: the vocabulary of a large base in about 4 MB. */
const countedWords = 20_000;
const longestCounted = 64;

/** Header (u32 × 8: magic, version, bos, eos, pad, unk, pieces, cells), f32 scores, u32 cells; little endian. */
export function packTokenizerFile(parts: TokenizerParts): Uint8Array {
  const { scores, cells } = parts;
  const numbers = new Uint32Array(headerNumbers + scores.length + cells.length);
  numbers.set([
    magic,
    layoutVersion,
    parts.bos,
    parts.eos,
    parts.pad,
    parts.unk,
    scores.length,
    cells.length,
  ]);
  numbers.set(new Uint32Array(scores.buffer, scores.byteOffset, scores.length), headerNumbers);
  numbers.set(cells, headerNumbers + scores.length);
  return new Uint8Array(numbers.buffer);
}

/** Reads the compact file's bytes without copying where they are aligned. Throws RangeError on any other file. */
export function readTokenizerFile(bytes: Uint8Array): TokenizerParts {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const numbers = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
  const [found, version, bos, eos, pad, unk, pieces, cellCount] = numbers;
  if (found !== magic || version !== layoutVersion)
    throw new RangeError('Not a tokenizer file of this version');
  if (numbers.length !== headerNumbers + pieces! + cellCount!)
    throw new RangeError('Tokenizer file is cut short');
  const scores = new Float32Array(numbers.buffer, numbers.byteOffset + headerNumbers * 4, pieces!);
  const cells = numbers.subarray(headerNumbers + pieces!);
  return { bos: bos!, eos: eos!, pad: pad!, unk: unk!, scores, cells };
}

/** One tokenizer per thread: its work arrays are reused from call to call. */
export class UnigramTokenizer {
  readonly bos: number;
  readonly eos: number;
  private readonly unk: number;
  private readonly unkScore: number;
  private readonly scores: Float32Array;
  private readonly cells: Uint32Array;
  private bytes = Buffer.alloc(4096);
  private best = new Float64Array(4097);
  private from = new Int32Array(4097);
  private piece = new Int32Array(4097);
  /** Pieces of a word: a base says the same words again and again, and counting needs no more than this. */
  private readonly pieces = boundedCache<number>(countedWords);

  constructor(parts: TokenizerParts) {
    this.bos = parts.bos;
    this.eos = parts.eos;
    this.unk = parts.unk;
    this.scores = parts.scores;
    this.cells = parts.cells;
    // As in transformers.js: ten below the worst piece.
    this.unkScore = parts.scores.reduce((least, score) => Math.min(least, score), 0) - 10;
  }

  /**
   * Piece ids of a text, without `<s>` and `</s>`, at most `limit`. Words are encoded one by one, so
   * encode('a b') = encode('a') ++ encode('b'): sentences can be encoded apart and joined.
   */
  encode(text: string, limit = Number.POSITIVE_INFINITY): number[] {
    const ids: number[] = [];
    for (const word of splitWords(normaliseText(text))) {
      if (ids.length >= limit) break;
      this.encodeWord(word, ids);
    }
    if (ids.length > limit) ids.length = limit;
    return ids;
  }

  /** Pieces of a text, without `<s>` and `</s>`. */
  countTokens(text: string): number {
    let tokens = 0;
    for (const word of splitWords(normaliseText(text))) tokens += this.piecesOf(word);
    return tokens;
  }

  private piecesOf(word: string): number {
    const known = this.pieces.get(word);
    if (known !== undefined) return known;
    const ids: number[] = [];
    this.encodeWord(word, ids);
    // Longer ones are keys and addresses, which nobody says twice.
    if (word.length <= longestCounted) this.pieces.set(ownText(word), ids.length);
    return ids.length;
  }

  private encodeWord(word: string, ids: number[]): void {
    const length = this.load(word);
    this.best.fill(Number.NEGATIVE_INFINITY, 0, length + 1);
    this.best[0] = 0;
    for (let start = 0; start < length; start += charBytes(this.bytes[start]!))
      this.extendFrom(start, length);
    const first = ids.length;
    for (let end = length; end > 0; end = this.from[end]!) ids.push(this.piece[end]!);
    reverseTail(ids, first);
    this.fuseUnknown(ids, first);
  }

  /** Puts ▁word into the work arrays as UTF-8; returns its bytes. */
  private load(word: string): number {
    const most = wordMark.length + word.length * 3;
    if (most > this.bytes.length) {
      this.bytes = Buffer.alloc(most * 2);
      this.best = new Float64Array(most * 2 + 1);
      this.from = new Int32Array(most * 2 + 1);
      this.piece = new Int32Array(most * 2 + 1);
    }
    this.bytes.set(wordMark);
    return wordMark.length + this.bytes.write(word, wordMark.length, 'utf8');
  }

  /** Offers every piece that begins at `start`; ties keep the earlier start, as in transformers.js. */
  private extendFrom(start: number, length: number): void {
    const { bytes, cells, scores } = this;
    const score = this.best[start]!;
    const oneChar = start + charBytes(bytes[start]!);
    let known = false;
    let base = cells[0]! >>> 8;
    for (let end = start; end < length; ) {
      const label = bytes[end++]!;
      const cell = cells[base ^ label];
      // Label 0 is the value cell's own: a NUL in the text must not be taken for it.
      if (label === 0 || cell === undefined || (cell & 255) !== label) break;
      base = cell >>> 8;
      const value = cells[base]!;
      if ((value & 255) !== 0 || value === 0) continue;
      const id = (value >>> 8) - 1;
      if (end === oneChar) known = true;
      this.offer(end, score + scores[id]!, start, id);
    }
    if (!known) this.offer(oneChar, score + this.unkScore, start, this.unk);
  }

  private offer(end: number, score: number, start: number, id: number): void {
    if (score <= this.best[end]!) return;
    this.best[end] = score;
    this.from[end] = start;
    this.piece[end] = id;
  }

  /** Neighbouring unknown signs of one word become one, as in the reference tokenizer. */
  private fuseUnknown(ids: number[], first: number): void {
    let kept = first;
    for (let i = first; i < ids.length; i++) {
      const id = ids[i]!;
      if (id === this.unk && kept > first && ids[kept - 1] === this.unk) continue;
      ids[kept++] = id;
    }
    ids.length = kept;
  }
}

/** Bytes of the UTF-8 sign that begins with `byte`. */
function charBytes(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

function reverseTail(ids: number[], first: number): void {
  for (let low = first, high = ids.length - 1; low < high; low++, high--) {
    const held = ids[low]!;
    ids[low] = ids[high]!;
    ids[high] = held;
  }
}
