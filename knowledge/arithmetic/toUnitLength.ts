// A vector's direction: the same numbers, so long that their squares sum to one.
// Knows nothing of what the vector stands for.
import { innerProduct } from './innerProduct';

/** In place, and returned; a vector of zeros stays one. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(innerProduct(vector, vector)) || 1;
  for (let n = 0; n < vector.length; n++) vector[n]! /= length;
  return vector;
}
