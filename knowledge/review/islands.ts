// Islands of the map: places that lie together, found by k-means on the plane.
// Knows places only; what an island is called is decided elsewhere.

/** A place on the map, both in [0, 1]. */
export interface MapPlace {
  readonly x: number;
  readonly y: number;
}

const fewestOfIsland = 6;
const mostIslands = 14;
const rounds = 40;
/** The middle of an island is told as well by some of its places: more would hold the thread. */
const mostPlaces = 1_500;

/** How many islands a base has: some dozen articles each, never more than can be told apart at a glance. */
export function islandCount(articles: number): number {
  return Math.max(
    1,
    Math.min(mostIslands, Math.round(Math.sqrt(articles)), Math.floor(articles / fewestOfIsland)),
  );
}

/** Centres of `count` islands, by farthest-first starts and Lloyd's rounds; the same places give the same islands. */
export function findIslands(all: readonly MapPlace[], count: number): readonly MapPlace[] {
  if (all.length === 0) return [];
  const places = all.length <= mostPlaces ? all : evenly(all);
  let centres = farApart(places, Math.min(count, places.length));
  for (let round = 0; round < rounds; round++) {
    const members = places.map((place) => nearestPlace(place, centres));
    const moved = centres.map(
      (centre, at) => meanPlace(places.filter((_, n) => members[n] === at)) ?? centre,
    );
    const still = moved.every((centre, at) => distance(centre, centres[at]!) < 1e-6);
    centres = moved;
    if (still) break;
  }
  return centres;
}

/** The index of the nearest of `among`; 0 where there is none. */
export function nearestPlace(place: MapPlace, among: readonly MapPlace[]): number {
  let best = 0;
  for (let at = 1; at < among.length; at++)
    if (distance(place, among[at]!) < distance(place, among[best]!)) best = at;
  return best;
}

/** The mean of places; undefined of none. */
export function meanPlace(places: readonly MapPlace[]): MapPlace | undefined {
  if (places.length === 0) return undefined;
  return {
    x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
    y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
  };
}

function evenly(places: readonly MapPlace[]): readonly MapPlace[] {
  return Array.from({ length: mostPlaces }, (_, n) => places[Math.floor((n * places.length) / mostPlaces)]!);
}

function farApart(places: readonly MapPlace[], count: number): readonly MapPlace[] {
  const first = places[nearestPlace(meanPlace(places)!, places)]!;
  const centres = [first];
  const reach = places.map((place) => distance(place, first));
  while (centres.length < count) {
    const farthest = reach.reduce((best, far, at) => (far > reach[best]! ? at : best), 0);
    const next = places[farthest]!;
    centres.push(next);
    for (const [at, place] of places.entries()) reach[at] = Math.min(reach[at]!, distance(place, next));
  }
  return centres;
}

/** Squared: for comparing only. */
export function distance(a: MapPlace, b: MapPlace): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}
