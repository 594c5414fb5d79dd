// Viterbi, unknown signs and the file's layout, on small made-up vocabularies.
// The real vocabulary is compared with the reference tokenizer in test/embedding.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrie } from './compile/doubleArrayTrie';
import { packTokenizerFile, readTokenizerFile, UnigramTokenizer } from './unigramTokenizer';

const unk = 3;

/** Pieces get ids from 4 on; their scores are log probabilities. */
function tokenizerOf(pieces: Readonly<Record<string, number>>): UnigramTokenizer {
  const names = Object.keys(pieces);
  const keys = names
    .map((name, i) => ({ bytes: Buffer.from(name), value: i + 4 }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const scores = Float32Array.from([0, 0, 0, 0, ...names.map((name) => pieces[name]!)]);
  const file = packTokenizerFile({ bos: 0, eos: 2, pad: 1, unk, scores, cells: buildTrie(keys) });
  return new UnigramTokenizer(readTokenizerFile(file));
}

const letters = { '▁': -4, a: -3, b: -3, c: -3, ab: -4, '▁a': -4, abc: -8, bc: -3.5, ä: -5 };

/** Best score of all ways to cut a word of known signs, by trying them all. */
function bestScore(word: string): number {
  if (word === '') return 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const [piece, score] of Object.entries(letters)) {
    if (word.startsWith(piece)) best = Math.max(best, score + bestScore(word.slice(piece.length)));
  }
  return best;
}

describe('UnigramTokenizer', () => {
  const tokenizer = tokenizerOf(letters);
  const names = ['', '', '', '?', ...Object.keys(letters)];
  const cut = (text: string) => tokenizer.encode(text).map((id) => names[id]);

  it('finds the best cut, not the greedy one', () => {
    expect(cut('abc')).toEqual(['▁a', 'bc']);
    expect(cut('ab ä')).toEqual(['▁a', 'b', '▁', 'ä']);
  });

  it('is never worse than any other cut', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abcä]{1,9}$/), (word) => {
        const score = cut(word).reduce((sum, piece) => sum + letters[piece as keyof typeof letters], 0);
        expect(score).toBeCloseTo(bestScore(`▁${word}`), 4);
      }),
    );
  });

  it('makes neighbouring unknown signs of a word one unknown piece', () => {
    expect(cut('aXYa')).toEqual(['▁a', '?', 'a']);
    expect(tokenizer.encode('漢字')).toEqual([4, unk]);
    expect(tokenizer.encode('a\u0000b')).toEqual([names.indexOf('▁a'), unk, names.indexOf('b')]);
  });

  it('encodes words one by one: texts can be cut at white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        expect(tokenizer.encode(`${left} ${right}`)).toEqual([
          ...tokenizer.encode(left),
          ...tokenizer.encode(right),
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('stops at the limit with the same first pieces', () => {
    const text = 'abc ab a '.repeat(50);
    expect(tokenizer.encode(text, 7)).toEqual(tokenizer.encode(text).slice(0, 7));
    expect(tokenizer.countTokens(text)).toBe(tokenizer.encode(text).length);
  });

  it('refuses other and cut files', () => {
    const file = packTokenizerFile({
      bos: 0,
      eos: 2,
      pad: 1,
      unk,
      scores: new Float32Array(4),
      cells: new Uint32Array(256),
    });
    expect(() => readTokenizerFile(file.subarray(0, 100))).toThrow(RangeError);
    expect(() => readTokenizerFile(new Uint8Array(64))).toThrow(RangeError);
  });
});

describe('buildTrie', () => {
  it('finds every key under its value and nothing else', () => {
    const keySet = fc.uniqueArray(fc.uint8Array({ min: 1, minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 400,
      selector: (bytes) => bytes.join(),
    });
    fc.assert(
      fc.property(keySet, fc.array(fc.uint8Array({ min: 1, minLength: 1, maxLength: 6 })), (keys, others) => {
        const sorted = [...keys].sort((a, b) => Buffer.compare(a, b));
        const cells = buildTrie(sorted.map((bytes, value) => ({ bytes, value })));
        const values = new Map(sorted.map((bytes, value) => [bytes.join(), value]));
        for (const bytes of [...sorted, ...others]) {
          expect(lookUp(cells, bytes)).toBe(values.get(bytes.join()));
        }
      }),
      { numRuns: 50 },
    );
  });
});

function lookUp(cells: Uint32Array, bytes: Uint8Array): number | undefined {
  let base = cells[0]! >>> 8;
  for (const label of bytes) {
    const cell = cells[base ^ label];
    if (cell === undefined || (cell & 255) !== label) return undefined;
    base = cell >>> 8;
  }
  const value = cells[base]!;
  return (value & 255) === 0 && value !== 0 ? (value >>> 8) - 1 : undefined;
}
