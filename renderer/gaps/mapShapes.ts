// The map's geometry: places of dots on the paper, what lies nearest, where an arrow key leads.
// Pure; coordinates of the map are in [0, 1], of the paper in px.
export interface Paper {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Room around the islands for names and rings, px. */
const margin = { left: 34, right: 34, top: 44, bottom: 30 };

/** Where a place of the map lies on the paper; the same at every visit of the same size. */
export function onPaper({ x, y }: Spot, { width, height }: Paper): Spot {
  return {
    x: margin.left + x * Math.max(0, width - margin.left - margin.right),
    y: margin.top + y * Math.max(0, height - margin.top - margin.bottom),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Dots as one path of strokes without length, so that thousands cost one element. */
export function dotsPath(spots: readonly Spot[]): string {
  return spots.map(({ x, y }) => `M${round(x)} ${round(y)}h0`).join('');
}

export function diamondsPath(spots: readonly Spot[], size: number): string {
  return spots
    .map(({ x, y }) => `M${round(x)} ${round(y - size)}l${size} ${size}-${size} ${size}-${size}-${size}z`)
    .join('');
}

/** Place of the nearest spot within `reach` px, or -1. */
export function nearestSpot(spots: readonly Spot[], { x, y }: Spot, reach: number): number {
  let best = -1;
  let least = reach * reach;
  spots.forEach((spot, at) => {
    const far = (spot.x - x) ** 2 + (spot.y - y) ** 2;
    if (far > least) return;
    least = far;
    best = at;
  });
  return best;
}

const directions: Readonly<Record<string, Spot>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** The spot an arrow key leads to from `at`: near, and rather ahead than aside. Undefined: not an arrow key. */
export function spotTowards(spots: readonly Spot[], at: number, key: string): number | undefined {
  const way = directions[key];
  if (!way) return undefined;
  const from = spots[at];
  if (!from) return spots.length > 0 ? 0 : -1;
  let best = at;
  let least = Number.POSITIVE_INFINITY;
  spots.forEach((spot, index) => {
    const ahead = (spot.x - from.x) * way.x + (spot.y - from.y) * way.y;
    const aside = Math.abs((spot.x - from.x) * way.y) + Math.abs((spot.y - from.y) * way.x);
    if (ahead <= 0.5 || aside > ahead * 2) return;
    const cost = ahead + aside * 2;
    if (cost >= least) return;
    least = cost;
    best = index;
  });
  return best;
}

/** Radius of a gap's ring, px: its area grows with the concerns. */
export function ringRadius(count: number): number {
  return Math.min(34, 9 + Math.sqrt(count) * 3.6);
}
