// The inner product of two vectors of numbers: of unit vectors, their cosine.
// Knows nothing of what the vectors stand for.

/** Of equal length; four sums at once, since additions that wait for each other take twice the time. */
export function innerProduct(left: Float32Array, right: Float32Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = left.length & ~3;
  for (let n = 0; n < whole; n += 4) {
    a += left[n]! * right[n]!;
    b += left[n + 1]! * right[n + 1]!;
    c += left[n + 2]! * right[n + 2]!;
    d += left[n + 3]! * right[n + 3]!;
  }
  for (let n = whole; n < left.length; n++) a += left[n]! * right[n]!;
  return a + b + c + d;
}
