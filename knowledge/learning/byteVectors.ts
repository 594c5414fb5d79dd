// Unit vectors as bytes: a quarter of the room, compared with a question's vector without unpacking.
// Knows nothing of what the vectors stand for.

/** `steps` · `scale` is the vector; the largest step is 127. Cosines are off by less than .002 (byteVectors.test.ts). */
export interface ByteVector {
  readonly steps: Int8Array;
  readonly scale: number;
}

/** Packs a vector, [dim]. Zeros stay zeros. */
export function packVector(vector: Float32Array): ByteVector {
  let largest = 0;
  for (let i = 0; i < vector.length; i++) largest = Math.max(largest, Math.abs(vector[i]!));
  const steps = new Int8Array(vector.length);
  if (largest === 0) return { steps, scale: 0 };
  for (let i = 0; i < vector.length; i++) steps[i] = Math.round((vector[i]! * 127) / largest);
  let square = 0;
  for (let i = 0; i < steps.length; i++) square += steps[i]! * steps[i]!;
  // Of unit length again, so that a vector's cosine with itself is 1 in spite of rounding.
  return { steps, scale: 1 / Math.sqrt(square) };
}

/** Inner product of a vector and a packed one of the same length; of unit vectors: their cosine. */
export function dotPacked(vector: Float32Array, { steps, scale }: ByteVector): number {
  // Four sums at once: additions that wait for each other would double the time.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = steps.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    a += vector[i]! * steps[i]!;
    b += vector[i + 1]! * steps[i + 1]!;
    c += vector[i + 2]! * steps[i + 2]!;
    d += vector[i + 3]! * steps[i + 3]!;
  }
  for (let i = whole; i < steps.length; i++) a += vector[i]! * steps[i]!;
  return (a + b + c + d) * scale;
}
