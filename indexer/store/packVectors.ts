// Vectors as bytes of a table cell, and back.
// Knows nothing of tables or models; all numbers little-endian, as every platform we ship for is.

/** Float32Array as its bytes; exact. */
export function packFloats(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** Bytes of `packFloats` as a Float32Array of its own memory. Throws RangeError on a broken length. */
export function unpackFloats(bytes: Uint8Array): Float32Array {
  if (bytes.byteLength % 4 !== 0) throw new RangeError('A vector cell is not a whole number of floats');
  return new Float32Array(bytes.slice().buffer);
}

/**
 * Unit vectors [rows × dim] as int8: a quarter of the room. Each row is stretched so that its largest number becomes
 * 127; no scale is kept, since reading brings rows back to unit length. Cosine to the original above .9995 (packVectors.test.ts);
 * one fixed scale of 127 would leave embeddings of 384 numbers about 20 steps.
 */
export function quantiseRows(vectors: Float32Array, dim: number): Uint8Array {
  if (vectors.length > 0 && (dim === 0 || vectors.length % dim !== 0)) {
    throw new RangeError(`${vectors.length} numbers are no rows of ${dim}`);
  }
  const steps = new Int8Array(vectors.length);
  for (let start = 0; start < vectors.length; start += dim) {
    let largest = 0;
    for (let i = start; i < start + dim; i++) largest = Math.max(largest, Math.abs(vectors[i]!));
    if (largest === 0) continue;
    for (let i = start; i < start + dim; i++) steps[i] = Math.round((vectors[i]! * 127) / largest);
  }
  return new Uint8Array(steps.buffer);
}

/** Bytes of `quantiseRows` as [rows × dim], each row at unit length (zeros stay zeros). Throws RangeError on a broken length. */
export function unquantiseRows(bytes: Uint8Array, dim: number): Float32Array {
  if (bytes.length > 0 && (dim === 0 || bytes.length % dim !== 0)) {
    throw new RangeError('A sentence cell does not fit its dimension');
  }
  const vectors = new Float32Array(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
  for (let start = 0; start < vectors.length; start += dim) {
    let square = 0;
    for (let i = start; i < start + dim; i++) square += vectors[i]! ** 2;
    const factor = square === 0 ? 0 : 1 / Math.sqrt(square);
    for (let i = start; i < start + dim; i++) vectors[i] = vectors[i]! * factor;
  }
  return vectors;
}
