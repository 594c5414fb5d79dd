// Places on the map: scaled into the square with margins, and found for newcomers beside their neighbours.
// Knows vectors and places; nothing of articles.
import type { MapPlace } from './islands';

const margin = 0.06;
/** Outliers must not press all others into a corner: this share on each side is laid at the edge. */
const outliers = 0.005;

/** Raw coordinates [count × 2] → places in [margin, 1 − margin], one scale for both axes. */
export function scaledPlaces(raw: Float32Array): readonly MapPlace[] {
  const count = raw.length / 2;
  const axes = ([0, 1] as const).map((axis) =>
    rangeOf(Float32Array.from({ length: count }, (_, at) => raw[at * 2 + axis]!)),
  );
  const span = Math.max(...axes.map(({ low, high }) => high - low), 1e-9);
  const scaled = (value: number, axis: 0 | 1): number => {
    const { low, high } = axes[axis]!;
    const centred = 0.5 + ((value - (low + high) / 2) / span) * (1 - 2 * margin);
    return Math.min(1 - margin, Math.max(margin, centred));
  };
  return Array.from({ length: count }, (_, at) => ({
    x: scaled(raw[at * 2]!, 0),
    y: scaled(raw[at * 2 + 1]!, 1),
  }));
}

/** A neighbour that is on the map, and its cosine. */
export interface PlacedNeighbour {
  readonly place: MapPlace;
  readonly cosine: number;
}

/**
 * Between the neighbours, the nearer ones by far the most: cosines of one topic lie close together. `turn` in [0, 1) says
 * on which side it lies of where it would be, a little aside. Undefined without neighbours.
 */
export function placeBeside(
  neighbours: readonly PlacedNeighbour[],
  turn: number,
  aside = 0.008,
): MapPlace | undefined {
  if (neighbours.length === 0) return undefined;
  const best = Math.max(...neighbours.map(({ cosine }) => cosine));
  const weights = neighbours.map(({ cosine }) => Math.exp((cosine - best) * 40));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (axis: 'x' | 'y') =>
    neighbours.reduce((sum, { place }, at) => sum + (weights[at]! / whole) * place[axis], 0);
  const inside = (value: number) => Math.min(1 - margin / 2, Math.max(margin / 2, value));
  return {
    x: inside(mean('x') + aside * Math.cos(turn * 2 * Math.PI)),
    y: inside(mean('y') + aside * Math.sin(turn * 2 * Math.PI)),
  };
}

function rangeOf(values: Float32Array): { readonly low: number; readonly high: number } {
  const sorted = values.sort();
  const cut = Math.floor(sorted.length * outliers);
  return { low: sorted[cut] ?? 0, high: sorted[sorted.length - 1 - cut] ?? 0 };
}
