// A plane on which vectors that are near lie near: UMAP on landmarks, the others beside their nearest landmarks.
// The only file that knows umap-js; holds its thread for seconds, so it runs in a worker.
import { UMAP } from 'umap-js';
import { innerProduct } from '../../knowledge/arithmetic/innerProduct';
import { seededRandom } from '../../knowledge/arithmetic/seededRandom';
import { principalPlane } from './principalPlane';

/** UMAP's time grows faster than the number of points: 2,000 take seconds, 20,000 minutes. */
const usualLandmarks = 2_000;
const neighbours = 15;
/** Room between equal articles, in shares of the spread of the map. */
const minDist = 0.15;
/** Fewer points than this are laid on a circle: UMAP needs neighbours. */
const fewestForUmap = 5;
const nearestLandmarks = 4;
/** The same vectors, the same map. */
const seed = 20_261_122;

/** `vectors`: [count × dim] row-major, unit length. Gives [count × 2]; the same input gives the same plane. */
export function projectVectors(
  vectors: Float32Array,
  dim: number,
  mostLandmarks: number = usualLandmarks,
): Float32Array {
  const count = Math.floor(vectors.length / dim);
  if (count < fewestForUmap) return circle(count);
  const row = (at: number) => vectors.subarray(at * dim, (at + 1) * dim);
  const landmarks = evenly(count, Math.min(count, mostLandmarks));
  const landmarkRows = landmarks.map(row);
  const placed = umapOf(landmarkRows);
  const places = new Float32Array(count * 2);
  const rank = new Map(landmarks.map((at, n) => [at, n]));
  for (let at = 0; at < count; at++) {
    const known = rank.get(at);
    const [x, y] = known === undefined ? besideNearest(row(at), landmarkRows, placed) : placed[known]!;
    places.set([x, y], at * 2);
  }
  return places;
}

type Place = readonly [number, number];

/** Every n-th: articles come ordered by source, so each folder gets its share. */
function evenly(count: number, wanted: number): readonly number[] {
  return Array.from({ length: wanted }, (_, n) => Math.floor((n * count) / wanted));
}

function umapOf(vectors: readonly Float32Array[]): readonly Place[] {
  const nNeighbors = Math.min(neighbours, vectors.length - 1);
  const umap = new UMAP({ nNeighbors, minDist, random: seededRandom(seed) });
  const nearest = vectors.map((vector, at) => nearestOf(vector, vectors, nNeighbors, at));
  umap.setPrecomputedKNN(
    nearest.map((near) => near.map(({ at }) => at)),
    nearest.map((near) => near.map(({ distance }) => distance)),
  );
  // Neighbours are given, so UMAP asks the vectors for nothing but their number.
  const epochs = umap.initializeFit(vectors.map(() => []));
  // It would begin with chance, which tears large topics apart (Kobak & Linderman 2021, "Initialization is critical for
  // preserving global data structure"); its array is the one that it goes on with.
  const layout = umap.getEmbedding();
  for (const [at, [x, y]] of principalPlane(vectors).entries()) layout[at]!.splice(0, 2, x, y);
  for (let epoch = 0; epoch < epochs; epoch++) umap.step();
  return umap.getEmbedding().map(([x = 0, y = 0]) => [x, y] as const);
}

interface Near {
  readonly at: number;
  readonly distance: number;
}

/** The nearest by cosine distance, itself first where it is one of them. */
function nearestOf(
  vector: Float32Array,
  among: readonly Float32Array[],
  count: number,
  self = -1,
): readonly Near[] {
  const best: Near[] = [];
  for (let at = 0; at < among.length; at++) {
    const distance = at === self ? -1 : Math.max(0, 1 - innerProduct(vector, among[at]!));
    if (best.length === count && distance >= best[count - 1]!.distance) continue;
    let place = best.length;
    while (place > 0 && best[place - 1]!.distance > distance) place -= 1;
    best.splice(place, 0, { at, distance });
    if (best.length > count) best.pop();
  }
  return best.map(({ at, distance }) => ({ at, distance: Math.max(0, distance) }));
}

/** Between its nearest landmarks, the nearer the more; a little aside, so that equal ones do not hide each other. */
function besideNearest(
  vector: Float32Array,
  landmarks: readonly Float32Array[],
  placed: readonly Place[],
): Place {
  const near = nearestOf(vector, landmarks, nearestLandmarks);
  const weights = near.map(({ distance }) => 1 / (distance + 0.01) ** 2);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (axis: 0 | 1) =>
    near.reduce((sum, { at }, n) => sum + (weights[n]! / whole) * placed[at]![axis], 0);
  const aside = Math.abs(vector[0] ?? 0) * 1e4;
  const angle = aside % (2 * Math.PI);
  const far = minDist * (0.3 + (aside % 1));
  return [mean(0) + far * Math.cos(angle), mean(1) + far * Math.sin(angle)];
}

function circle(count: number): Float32Array {
  const places = new Float32Array(count * 2);
  for (let at = 0; at < count; at++) {
    const angle = (2 * Math.PI * at) / Math.max(1, count);
    places.set([Math.cos(angle), Math.sin(angle)], at * 2);
  }
  return places;
}
