// Writes the default model in the layout that transformers.js reads, from its compiled form: for tests of that adapter.
// Knows both layouts; the product never needs this direction.
import { copyFile, link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiledFiles } from '../../indexer/embed/compiledFolder';
import { readTokenizerFile, type TokenizerParts } from '../../indexer/embed/unigramTokenizer';

const controls = [
  [0, '<s>'],
  [1, '<pad>'],
  [2, '</s>'],
  [3, '<unk>'],
  [250_001, '<mask>'],
] as const;

/** Piece texts by id, read back from the trie; control pieces are filled in by name. */
export function listPieces({ cells, scores }: TokenizerParts): string[] {
  const pieces = new Array<string>(scores.length).fill('');
  const open: { readonly base: number; readonly bytes: readonly number[] }[] = [
    { base: cells[0]! >>> 8, bytes: [] },
  ];
  for (let node = open.pop(); node; node = open.pop()) {
    const value = cells[node.base]!;
    if ((value & 255) === 0 && value !== 0)
      pieces[(value >>> 8) - 1] = Buffer.from(node.bytes).toString('utf8');
    for (let label = 1; label < 256; label++) {
      const cell = cells[node.base ^ label];
      if (cell !== undefined && (cell & 255) === label)
        open.push({ base: cell >>> 8, bytes: [...node.bytes, label] });
    }
  }
  for (const [id, name] of controls) pieces[id] = name;
  return pieces;
}

/** The reference tokenizer's description of the same pieces. */
export function tokenizerJson(parts: TokenizerParts): object {
  const metaspace = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true };
  const special = (id: string, number: number) => ({ id, ids: [number], tokens: [id] });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: controls.map(([id, content]) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: { type: 'Precompiled', precompiled_charsmap: null },
    pre_tokenizer: { type: 'Sequence', pretokenizers: [{ type: 'WhitespaceSplit' }, metaspace] },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '<s>', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '</s>', type_id: 0 } },
      ],
      pair: [],
      special_tokens: { '<s>': special('<s>', 0), '</s>': special('</s>', 2) },
    },
    decoder: metaspace,
    model: {
      type: 'Unigram',
      unk_id: 3,
      vocab: listPieces(parts).map((piece, i) => [piece, parts.scores[i]]),
    },
  };
}

export const tokenizerConfig = {
  tokenizer_class: 'XLMRobertaTokenizer',
  bos_token: '<s>',
  eos_token: '</s>',
  unk_token: '<unk>',
  pad_token: '<pad>',
  cls_token: '<s>',
  sep_token: '</s>',
  mask_token: '<mask>',
  model_max_length: 512,
};

/** Fills `target` with config.json, tokenizer.json, tokenizer_config.json and onnx/model_quantized.onnx. */
export async function writeTransformersFolder(compiledDir: string, target: string): Promise<void> {
  await mkdir(join(target, 'onnx'), { recursive: true });
  const parts = readTokenizerFile(await readFile(join(compiledDir, compiledFiles.tokenizer)));
  const config = { model_type: 'bert', architectures: ['BertModel'], hidden_size: 384, vocab_size: 250_037 };
  await writeFile(join(target, 'config.json'), JSON.stringify({ ...config, max_position_embeddings: 512 }));
  await writeFile(join(target, 'tokenizer.json'), JSON.stringify(tokenizerJson(parts)));
  await writeFile(join(target, 'tokenizer_config.json'), JSON.stringify(tokenizerConfig));
  await copyFile(join(compiledDir, compiledFiles.graph), join(target, 'onnx', 'model_quantized.onnx'));
  await placeFile(join(compiledDir, compiledFiles.weights), join(target, 'onnx', compiledFiles.weights));
}

/** A hard link where the file system allows it, else a copy. */
async function placeFile(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}
