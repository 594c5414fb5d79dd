// A map with a fixed number of places that forgets what was not used lately.
// Knows nothing of what it holds; exact order of use is not promised, the bound is.

/** `get` and `set` in O(1); never holds more than 2 × `generationSize` entries. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  readonly size: number;
}

/**
 * Two generations instead of a linked list: the young one takes all writes; when it is full the old one is dropped and
 * they change places. What is read from the old one moves to the young one, so words in use survive. One Map look-up
 * on the common path, where a strict LRU needs a delete and a set.
 */
export function boundedCache<Value>(generationSize: number): BoundedCache<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    if (young.size >= generationSize) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    set,
    get(key) {
      const fresh = young.get(key);
      if (fresh !== undefined) return fresh;
      const aged = old.get(key);
      if (aged !== undefined) set(key, aged);
      return aged;
    },
    get size() {
      return young.size + old.size;
    },
  };
}
