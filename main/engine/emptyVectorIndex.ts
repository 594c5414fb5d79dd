// The vector index of an engine without a model: nothing in it, nothing found.
// Keeps nothing.
import type { VectorIndex } from '../../knowledge/ports';

export const emptyVectorIndex: VectorIndex = {
  size: 0,
  dimensions: 0,
  nearest: () => [],
  cosine: () => undefined,
  has: () => false,
  upsert: () => {},
  remove: () => {},
};
