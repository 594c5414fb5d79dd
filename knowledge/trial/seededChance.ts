// A stream of chance from a seed, so that a draft can be repeated.
// Not for secrets.

/** Mulberry32 (T. Ettinger, 2017; public domain): the next call gives the next number in [0, 1). `seed` in [0, 2^32). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
