// Reads the 4-bit model file (magic E5S1, little endian): header, tokenizer pieces, tensor directory, tensors by name.
// Knows nothing of ONNX; holds one file handle until closed.
import { type FileHandle, open, stat } from 'node:fs/promises';
import { sha256OfFile } from '../sha256OfFile';
import { FileCursor } from './fileCursor';

export interface E5Header {
  readonly hidden: number;
  readonly layers: number;
  readonly heads: number;
  readonly feedForward: number;
  readonly vocabulary: number;
  readonly positions: number;
  readonly epsilon: number;
}

/** `text.subarray(offsets[i], offsets[i + 1])` is piece i in UTF-8; `scores` log probabilities. */
export interface E5Pieces {
  readonly count: number;
  readonly bos: number;
  readonly eos: number;
  readonly pad: number;
  readonly unk: number;
  readonly offsets: Uint32Array;
  readonly scores: Float32Array;
  readonly text: Uint8Array;
}

interface TensorEntry {
  readonly type: number;
  readonly numbers: number;
  readonly offset: number;
  readonly bytes: number;
}

const magic = 0x31533545; // "E5S1"
/** Weights per scale in Q4_0. */
export const blockSize = 32;
/** One Q4_0 block: f16 scale and 16 bytes of nibbles. */
export const blockBytes = 18;
const floatType = 0;
const q4Type = 1;

/** Size and SHA-256 (hex) of the one file this version compiles. */
export const e5FileStamp = {
  bytes: 71_622_400,
  sha256: '1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f',
} as const;

/** Whether `path` is exactly the published file. A missing file is not. */
export async function isPublishedE5File(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.size === e5FileStamp.bytes && (await sha256OfFile(path)) === e5FileStamp.sha256;
}

export class E5File {
  private constructor(
    private readonly handle: FileHandle,
    readonly header: E5Header,
    readonly pieces: E5Pieces,
    private readonly tensors: ReadonlyMap<string, TensorEntry>,
  ) {}

  /** Opens and checks header and directory. Throws RangeError when the file is cut short or of another kind. */
  static async open(path: string): Promise<E5File> {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const cursor = new FileCursor(handle, size);
      const header = await readHeader(cursor);
      const pieces = await readPieces(cursor);
      const tensors = await readDirectory(cursor, size);
      return new E5File(handle, header, pieces, tensors);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** A float tensor of `numbers` values. */
  async floats(name: string, numbers: number): Promise<Float32Array> {
    const { offset, bytes } = this.entry(name, floatType, numbers);
    const buffer = new ArrayBuffer(bytes);
    await readExactly(this.handle, new Uint8Array(buffer), offset);
    return new Float32Array(buffer);
  }

  /** Raw Q4_0 blocks `[first, first + count)` of a tensor with `numbers` weights. */
  async blocks(name: string, numbers: number, first = 0, count = numbers / blockSize): Promise<Uint8Array> {
    const { offset } = this.entry(name, q4Type, numbers);
    const bytes = new Uint8Array(count * blockBytes);
    await readExactly(this.handle, bytes, offset + first * blockBytes);
    return bytes;
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  private entry(name: string, type: number, numbers: number): TensorEntry {
    const found = this.tensors.get(name);
    const bytes = type === floatType ? numbers * 4 : (numbers / blockSize) * blockBytes;
    if (found?.type !== type || found.numbers !== numbers || found.bytes !== bytes) {
      throw new RangeError(`Tensor ${name}: expected type ${type} with ${numbers} numbers`);
    }
    return found;
  }
}

async function readExactly(handle: FileHandle, into: Uint8Array, position: number): Promise<void> {
  const { bytesRead } = await handle.read(into, 0, into.length, position);
  if (bytesRead !== into.length) throw new RangeError(`File ends at ${position + bytesRead}`);
}

async function readHeader(cursor: FileCursor): Promise<E5Header> {
  if ((await cursor.u32()) !== magic) throw new RangeError('Not an E5S1 file');
  const version = await cursor.u32();
  if (version !== 1) throw new RangeError(`E5S1 version ${version}, expected 1`);
  const [hidden, layers, heads, feedForward, vocabulary, positions] = await cursor.i32s(7);
  const epsilon = await cursor.f32();
  const [block] = await cursor.i32s(1);
  if (block !== blockSize) throw new RangeError(`Block size ${block}, expected ${blockSize}`);
  return {
    hidden: hidden!,
    layers: layers!,
    heads: heads!,
    feedForward: feedForward!,
    vocabulary: vocabulary!,
    positions: positions!,
    epsilon,
  };
}

async function readPieces(cursor: FileCursor): Promise<E5Pieces> {
  const [count, bos, eos, pad, unk] = await cursor.i32s(5);
  const textBytes = await cursor.u64();
  const offsets = new Uint32Array((await cursor.bytes((count! + 1) * 4)).buffer);
  const scores = new Float32Array((await cursor.bytes(count! * 4)).buffer);
  const text = await cursor.bytes(textBytes);
  await cursor.i32s(1);
  // The normalisation map is not needed: normaliseText follows the same rules without a table.
  cursor.skip(await cursor.u32());
  return { count: count!, bos: bos!, eos: eos!, pad: pad!, unk: unk!, offsets, scores, text };
}

async function readDirectory(cursor: FileCursor, fileBytes: number): Promise<Map<string, TensorEntry>> {
  const tensors = new Map<string, TensorEntry>();
  const [count] = await cursor.i32s(1);
  for (let i = 0; i < count!; i++) {
    const name = new TextDecoder().decode(await cursor.bytes(await cursor.u16()));
    const type = (await cursor.bytes(1))[0]!;
    const entry = {
      type,
      numbers: await cursor.u32(),
      offset: await cursor.u64(),
      bytes: await cursor.u64(),
    };
    if (entry.offset + entry.bytes > fileBytes) throw new RangeError(`Tensor ${name} lies outside the file`);
    tensors.set(name, entry);
  }
  return tensors;
}
