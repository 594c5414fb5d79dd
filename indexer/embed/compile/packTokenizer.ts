// Packs the pieces of a Unigram tokenizer into the compact file that UnigramTokenizer maps into typed arrays.
// Knows the file's layout together with ../unigramTokenizer; knows nothing of ONNX.
import { packTokenizerFile } from '../unigramTokenizer';
import { buildTrie, type TrieKey } from './doubleArrayTrie';
import type { E5Pieces } from './e5File';

/** The compact file's bytes. Control pieces cannot be reached from text: `<s>` in an article stays three signs. */
export function packTokenizer(pieces: E5Pieces): Uint8Array {
  const control = new Set([pieces.bos, pieces.eos, pieces.pad, pieces.unk]);
  const mask = Buffer.from('<mask>');
  const keys: TrieKey[] = [];
  for (let value = 0; value < pieces.count; value++) {
    const bytes = pieces.text.subarray(pieces.offsets[value], pieces.offsets[value + 1]);
    if (bytes.length > 0 && !control.has(value) && !mask.equals(bytes)) keys.push({ bytes, value });
  }
  keys.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const { bos, eos, pad, unk, scores } = pieces;
  return packTokenizerFile({ bos, eos, pad, unk, scores, cells: buildTrie(keys) });
}
