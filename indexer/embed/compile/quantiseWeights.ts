// Turns Q4_0 blocks into what the graph needs: int8 columns for linear layers, INT4 rows for the word table.
// Pure arithmetic; knows nothing of files or ONNX.
import { blockBytes, blockSize } from './e5File';

/** IEEE 754 half precision to a number. */
export function halfToNumber(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Q4_0 blocks → floats: weight = scale · (nibble − 8); byte j holds weight j low and weight j + 16 high. */
export function dequantise(blocks: Uint8Array): Float32Array {
  const count = blocks.length / blockBytes;
  const weights = new Float32Array(count * blockSize);
  for (let block = 0; block < count; block++) {
    const from = block * blockBytes;
    const to = block * blockSize;
    const scale = halfToNumber(blocks[from]! | (blocks[from + 1]! << 8));
    for (let j = 0; j < 16; j++) {
      const byte = blocks[from + 2 + j]!;
      weights[to + j] = scale * ((byte & 15) - 8);
      weights[to + j + 16] = scale * ((byte >> 4) - 8);
    }
  }
  return weights;
}

/** int8 weights `[inputs × outputs]` row-major, zero point 0, and one scale per output column. */
export interface Int8Columns {
  readonly weights: Int8Array;
  readonly scales: Float32Array;
}

/**
 * Quantises matrices `[outputs, inputs]` (row-major), side by side, to transposed int8 columns.
 * `limit`: largest magnitude; 127 for 8 bit, 63 for 7 bit (no saturation in processors without VNNI).
 */
export function quantiseColumns(
  matrices: readonly Float32Array[],
  inputs: number,
  limit: number,
): Int8Columns {
  const outputs = matrices.reduce((sum, matrix) => sum + matrix.length / inputs, 0);
  const weights = new Int8Array(inputs * outputs);
  const scales = new Float32Array(outputs);
  let column = 0;
  for (const matrix of matrices) {
    for (let row = 0; row < matrix.length; row += inputs) {
      let largest = 0;
      for (let i = 0; i < inputs; i++) largest = Math.max(largest, Math.abs(matrix[row + i]!));
      // A column of zeros keeps scale 1: any scale is right, 0 would divide by zero.
      const scale = largest === 0 ? 1 : largest / limit;
      scales[column] = scale;
      for (let i = 0; i < inputs; i++) weights[i * outputs + column] = Math.round(matrix[row + i]! / scale);
      column++;
    }
  }
  return { weights, scales };
}

/** INT4 data (two per byte, the earlier weight in the low nibble) and one f32 scale per block. */
export interface Int4Rows {
  readonly nibbles: Uint8Array;
  readonly scales: Float32Array;
}

/** Q4_0 blocks → signed INT4: the nibble is re-based (q − 8 is q XOR 8 in two's complement), pairs become neighbours. */
export function repackInt4(blocks: Uint8Array): Int4Rows {
  const count = blocks.length / blockBytes;
  const nibbles = new Uint8Array(count * 16);
  const scales = new Float32Array(count);
  for (let block = 0; block < count; block++) {
    const from = block * blockBytes;
    const to = block * 16;
    scales[block] = halfToNumber(blocks[from]! | (blocks[from + 1]! << 8));
    for (let j = 0; j < 16; j += 2) {
      const first = blocks[from + 2 + j]! ^ 0x88;
      const second = blocks[from + 3 + j]! ^ 0x88;
      nibbles[to + j / 2] = (first & 15) | ((second & 15) << 4);
      nibbles[to + 8 + j / 2] = (first >> 4) | (second & 0xf0);
    }
  }
  return { nibbles, scales };
}
