// Compiles a miniature model file and runs what comes out; damaged files are refused.
// The real file is compiled by set-up, whose self-test compares with reference vectors.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyE5File, tinyShape } from '../../../test/fakes/tinyE5File';
import { openCompiledModel } from '../compiledEmbedder';
import { compiledFault, compiledFiles, stampFile } from '../compiledFolder';
import { compileModel } from './compileModel';
import { E5File } from './e5File';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silbertablett-compile-'));
  await writeFile(at('tiny.bin'), tinyE5File());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('compileModel', () => {
  it('makes a whole folder that embeds to unit vectors of the file’s size', async () => {
    const shares: number[] = [];
    const stamp = await compileModel({
      source: at('tiny.bin'),
      target: at('out'),
      onShare: (share) => shares.push(share),
    });
    expect(await compiledFault(at('out'), 'contents')).toBeUndefined();
    expect((await readdir(at('out'))).sort()).toEqual([...Object.values(compiledFiles), stampFile].sort());
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const model = await openCompiledModel(at('out'));
    const query = await model.embedQuery('abc');
    const { vector, sentenceVectors } = await model.embedPassage({ context: 'a', sentences: ['b c', 'd'] });
    expect([model.fingerprint, model.dimensions]).toEqual([stamp.fingerprint, tinyShape.hidden]);
    for (const one of [query, vector, sentenceVectors.subarray(0, tinyShape.hidden)]) {
      expect(Math.hypot(...one)).toBeCloseTo(1, 5);
    }
    expect(vector).not.toEqual(query);
    await model.close();
  });

  it('is the same every time, and another fingerprint with other weights', async () => {
    const first = await compileModel({ source: at('tiny.bin'), target: at('first') });
    const second = await compileModel({ source: at('tiny.bin'), target: at('second') });
    const wider = await compileModel({ source: at('tiny.bin'), target: at('wider'), limit: 127 });
    expect(second).toEqual(first);
    expect(wider.fingerprint).not.toBe(first.fingerprint);
  });

  it('refuses a folder with a changed byte or a missing file', async () => {
    await compileModel({ source: at('tiny.bin'), target: at('damaged') });
    await writeFile(at(`damaged/${compiledFiles.weights}`), Buffer.of(1), { flag: 'r+' });
    expect(await compiledFault(at('damaged'), 'contents')).toContain(compiledFiles.weights);
    await rm(at(`damaged/${compiledFiles.tokenizer}`));
    expect(await compiledFault(at('damaged'), 'sizes')).toContain(compiledFiles.tokenizer);
    await expect(openCompiledModel(at('damaged'))).rejects.toMatchObject({ code: 'MODEL_INVALID' });
  });
});

describe('E5File', () => {
  it('reads header, pieces and tensors', async () => {
    const file = await E5File.open(at('tiny.bin'));
    expect(file.header).toMatchObject({ hidden: 64, layers: 1, heads: 2, positions: 16 });
    expect(Buffer.from(file.pieces.text.subarray(0, file.pieces.offsets[2])).toString()).toBe('<s><pad>');
    expect(await file.floats('emb.ln.w', 64)).toEqual(new Float32Array(64).fill(1));
    await expect(file.floats('emb.word', 64)).rejects.toThrow(RangeError);
    await expect(file.floats('none', 64)).rejects.toThrow(RangeError);
    await file.close();
  });

  it('refuses a file that ends anywhere too early, and one of another kind', async () => {
    const whole = tinyE5File();
    for (let end = 0; end < whole.length - 64; end += 997) {
      await writeFile(at('cut.bin'), whole.subarray(0, end));
      await expect(E5File.open(at('cut.bin'))).rejects.toThrow(RangeError);
    }
    await writeFile(at('other.bin'), Buffer.concat([Buffer.from('GGUF'), whole.subarray(4)]));
    await expect(E5File.open(at('other.bin'))).rejects.toThrow('Not an E5S1 file');
  });
});
