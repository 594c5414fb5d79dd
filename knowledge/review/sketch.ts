// A text's wording in 480 bytes, from which two texts' share of equal shingles can be told; and the buckets it falls in.
// Knows shingles only.
import { mix } from './shingles';

/** Numbers a sketch has. Its estimate of a share s is off by √(s(1−s)/120), at most .046. */
export const sketchLength = 120;
/**
 * Bands of three numbers each: two texts with a share s meet in one of them with chance 1 − (1 − s³)⁴⁰: .66 at s = .3,
 * .93 at .4, .995 at .5, and .04 at .1 (Leskovec, Rajaraman & Ullman, "Mining of Massive Datasets", 3.4).
 */
const rowsPerBand = 3;

/** The smallest hash of the shingles under each of 120 hash functions (Broder 1997). No shingles: undefined. */
export function sketchOf(shingles: Uint32Array): Uint32Array | undefined {
  if (shingles.length === 0) return undefined;
  const sketch = new Uint32Array(sketchLength).fill(0xffffffff);
  for (let at = 0; at < shingles.length; at++) {
    const shingle = shingles[at]!;
    for (let n = 0; n < sketchLength; n++) {
      // Multiply-shift (Dietzfelbinger 1997) with odd factors, on hashes that are mixed already.
      const hash = (Math.imul(shingle, factors[n]!) + summands[n]!) >>> 0;
      if (hash < sketch[n]!) sketch[n] = hash;
    }
  }
  return sketch;
}

/** The share of equal shingles of two texts, estimated from their sketches. */
export function estimatedShare(left: Uint32Array, right: Uint32Array): number {
  let equal = 0;
  for (let n = 0; n < sketchLength; n++) if (left[n] === right[n]) equal += 1;
  return equal / sketchLength;
}

/** The buckets a sketch falls in, one a band; texts that are alike share some. */
export function bucketsOf(sketch: Uint32Array): readonly number[] {
  const buckets: number[] = [];
  for (let from = 0; from < sketchLength; from += rowsPerBand) {
    let hash = from + 1;
    for (let n = from; n < from + rowsPerBand; n++) hash = mix(hash ^ sketch[n]!) + from;
    // 53 bits: the band's number keeps buckets of different bands apart.
    buckets.push((from / rowsPerBand) * 2 ** 32 + (mix(hash) >>> 0));
  }
  return buckets;
}

const factors = Uint32Array.from({ length: sketchLength }, (_, n) => mix(n * 2 + 0x1234567) | 1);
const summands = Uint32Array.from({ length: sketchLength }, (_, n) => mix(n * 2 + 0x7654321));
