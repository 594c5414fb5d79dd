// The plane in which vectors differ most: where a layout begins.
// Pure; knows vectors only.
import { innerProduct } from '../../knowledge/arithmetic/innerProduct';
import { toUnitLength } from '../../knowledge/arithmetic/toUnitLength';

const rounds = 30;

/** Coordinates on the two main axes [x, y] of each vector ([dim] each), by power iteration; scaled to [−10, 10]. */
export function principalPlane(vectors: readonly Float32Array[]): readonly (readonly [number, number])[] {
  const centred = centre(vectors);
  const first = mainAxis(centred, []);
  const second = mainAxis(centred, [first]);
  const places = centred.map(
    (vector) => [innerProduct(vector, first), innerProduct(vector, second)] as const,
  );
  const widest = places.reduce((most, [x, y]) => Math.max(most, Math.abs(x), Math.abs(y)), 1e-9);
  return places.map(([x, y]) => [(x / widest) * 10, (y / widest) * 10] as const);
}

function centre(vectors: readonly Float32Array[]): readonly Float32Array[] {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let n = 0; n < mean.length; n++) mean[n]! += vector[n]! / vectors.length;
  return vectors.map((vector) => vector.map((value, n) => value - mean[n]!));
}

/** Unit length, at a right angle to those that are known. */
function mainAxis(vectors: readonly Float32Array[], known: readonly Float32Array[]): Float32Array {
  let axis = toUnitLength(Float32Array.from({ length: vectors[0]?.length ?? 0 }, (_, n) => Math.sin(n + 1)));
  for (let round = 0; round < rounds; round++) {
    const next = new Float32Array(axis.length);
    for (const vector of vectors) {
      const along = innerProduct(vector, axis);
      for (let n = 0; n < next.length; n++) next[n]! += along * vector[n]!;
    }
    for (const other of known) {
      const along = innerProduct(next, other);
      for (let n = 0; n < next.length; n++) next[n]! -= along * other[n]!;
    }
    axis = toUnitLength(next);
  }
  return axis;
}
