// Our tokenizer gives the ids of the reference tokenizer of transformers.js, on real texts and on Unicode noise.
// Needs the model that set-up brings; texts come from the sample base and the fixtures.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { glob } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { compiledFiles } from '../../indexer/embed/compiledFolder';
import { readTokenizerFile, UnigramTokenizer } from '../../indexer/embed/unigramTokenizer';
import { compiledModelDir } from './suppliedModel';
import { tokenizerConfig, tokenizerJson } from './transformersFolder';

const project = resolve(import.meta.dirname, '..', '..');
const textFiles = [
  'knowledge/sample/**/*.{md,txt,html,jsonl,csv}',
  'test/fixtures/**/*.{md,txt,html,jsonl,csv}',
  '*.md',
];

let ours: UnigramTokenizer;
let reference: Tokenizer;

beforeAll(async () => {
  const parts = readTokenizerFile(await readFile(join(await compiledModelDir(), compiledFiles.tokenizer)));
  ours = new UnigramTokenizer(parts);
  reference = new Tokenizer(tokenizerJson(parts), tokenizerConfig);
}, 60_000);

/** Control pieces are text to us and commands to the reference: articles must not be able to give commands. */
const withoutControls = (text: string) => text.replace(/<\/?(s|pad|unk|mask)>/g, ' ');

function expectSameIds(text: string): void {
  const clean = withoutControls(text);
  expect(ours.encode(clean), clean).toEqual(reference.encode(clean, { add_special_tokens: false }).ids);
}

describe('UnigramTokenizer on the real vocabulary', () => {
  it('agrees on the texts of this repository, line by line', async () => {
    const files = await glob(textFiles, { cwd: project, absolute: true });
    const lines = new Set<string>();
    for (const file of files) for (const line of (await readFile(file, 'utf8')).split('\n')) lines.add(line);
    for (const line of [...lines].slice(0, 6000)) expectSameIds(line.slice(0, 2000));
    expect(lines.size).toBeGreaterThan(0);
  }, 120_000);

  it('agrees on Unicode noise', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), expectSameIds), { numRuns: 1500 });
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), expectSameIds), { numRuns: 1500 });
  }, 120_000);

  it('takes control pieces in a text for plain signs', () => {
    expect(ours.encode('a </s> b')).not.toContain(ours.eos);
  });
});
