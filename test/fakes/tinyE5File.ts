// A model file of the 4-bit format in miniature: one layer, a few dozen pieces, pseudo-random weights.
// Knows the format from its description, not from the reader.

export const tinyShape = {
  hidden: 64,
  layers: 1,
  heads: 2,
  feedForward: 128,
  pieces: 40,
  positions: 16,
} as const;

/** Bytes of a whole file; `pieces` beyond the four control pieces are ▁, letters and pairs of letters. */
export function tinyE5File(): Buffer {
  const head = Buffer.concat([header(), pieceTable()]);
  const tensors = tensorList();
  const directoryBytes = 4 + tensors.reduce((sum, { name }) => sum + 2 + name.length + 21, 0);
  let offset = align(head.length + directoryBytes);
  const directory = [u32(tensors.length)];
  const body: Buffer[] = [];
  for (const { name, type, numbers, bytes } of tensors) {
    directory.push(
      u16(name.length),
      Buffer.from(name),
      Buffer.of(type),
      u32(numbers),
      u64(offset),
      u64(bytes.length),
    );
    body.push(bytes, Buffer.alloc(align(bytes.length) - bytes.length));
    offset += align(bytes.length);
  }
  const top = Buffer.concat([head, ...directory]);
  return Buffer.concat([top, Buffer.alloc(align(top.length) - top.length), ...body]);
}

function header(): Buffer {
  const { hidden, layers, heads, feedForward, pieces, positions } = tinyShape;
  const numbers = [hidden, layers, heads, feedForward, pieces, positions, 2].map(u32);
  return Buffer.concat([Buffer.from('E5S1'), u32(1), ...numbers, f32(1e-12), u32(32)]);
}

function pieceTable(): Buffer {
  const letters = [...'abcdefghijklmnopqrstuvwxyz:äö'];
  const names = ['<s>', '<pad>', '</s>', '<unk>', '▁', ...letters, '▁a', '▁b', 'qu', 'er', 'pa', 'ss'];
  const texts = names.slice(0, tinyShape.pieces).map((name) => Buffer.from(name));
  const ends = texts.map((_, i) => texts.slice(0, i + 1).reduce((sum, text) => sum + text.length, 0));
  return Buffer.concat([
    ...[texts.length, 0, 2, 1, 3].map(u32),
    u64(ends.at(-1)!),
    u32(0),
    ...ends.map(u32),
    ...texts.map((_, i) => f32(i < 4 ? 0 : -1 - (i % 7))),
    ...texts,
    u32(1),
    u32(9),
    u32(0x2460),
    Buffer.of(1),
    u32(0x31),
  ]);
}

interface Tensor {
  readonly name: string;
  readonly type: number;
  readonly numbers: number;
  readonly bytes: Buffer;
}

function tensorList(): Tensor[] {
  const { hidden, layers, feedForward, pieces, positions } = tinyShape;
  const list = [
    q4('emb.word', pieces * hidden),
    floats('emb.pos', positions * hidden),
    floats('emb.type', 2 * hidden),
    ...normal('emb.ln', hidden),
  ];
  for (let layer = 0; layer < layers; layer++) {
    const linear = (name: string, inputs: number, outputs: number) => [
      q4(`l${layer}.${name}.w`, inputs * outputs),
      floats(`l${layer}.${name}.b`, outputs),
    ];
    for (const name of ['q', 'k', 'v', 'ao']) list.push(...linear(name, hidden, hidden));
    list.push(...linear('fi', hidden, feedForward), ...linear('fo', feedForward, hidden));
    list.push(...normal(`l${layer}.aln`, hidden), ...normal(`l${layer}.oln`, hidden));
  }
  return list;
}

/** Pseudo-random bytes that depend on the name only. */
function noise(name: string, count: number): Buffer {
  let state = [...name].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) >>> 0;
  return Buffer.from(
    Array.from({ length: count }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    }),
  );
}

function q4(name: string, numbers: number): Tensor {
  const bytes = noise(name, (numbers / 32) * 18);
  // A scale of 2^-5 for each block.
  for (let block = 0; block < bytes.length; block += 18) bytes.writeUInt16LE(0x2800, block);
  return { name, type: 1, numbers, bytes };
}

function floats(name: string, numbers: number): Tensor {
  const values = [...noise(name, numbers)].map((byte) => (byte - 128) / 256);
  return { name, type: 0, numbers, bytes: Buffer.concat(values.map(f32)) };
}

function normal(name: string, numbers: number): Tensor[] {
  const ones = Buffer.concat(Array.from({ length: numbers }, () => f32(1)));
  return [{ name: `${name}.w`, type: 0, numbers, bytes: ones }, floats(`${name}.b`, numbers)];
}

const align = (bytes: number): number => Math.ceil(bytes / 64) * 64;

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function f32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}
