// The plane of the map: always inside its margins, islands where places lie together, newcomers beside their neighbours.
// Nothing is known here of articles.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIslands, islandCount, nearestPlace } from './islands';
import { placeBeside, scaledPlaces } from './mapPlaces';

const coordinate = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });

describe('places', () => {
  it('lie inside the margins whatever the layout says', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 60 }), (raw) => {
        for (const { x, y } of scaledPlaces(Float32Array.from(raw.flat()))) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0.06 - 1e-6);
          expect(Math.max(x, y)).toBeLessThanOrEqual(0.94 + 1e-6);
        }
      }),
    );
  });

  it('keep one scale for both directions', () => {
    const [a, b, c] = scaledPlaces(Float32Array.from([0, 0, 10, 0, 0, 5]));
    expect(b!.x - a!.x).toBeCloseTo(2 * (c!.y - a!.y), 5);
  });

  it('of newcomers lie near the nearest neighbour, within the square', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, turn) => {
          const near = { place: { x, y: 0.5 }, cosine: 0.95 };
          const far = { place: { x: 1 - x, y: 0.1 }, cosine: 0.6 };
          const place = placeBeside([near, far], turn)!;
          expect(Math.hypot(place.x - x, place.y - 0.5)).toBeLessThan(0.05);
          expect(place.x).toBeGreaterThan(0);
          expect(place.x).toBeLessThan(1);
        },
      ),
    );
    expect(placeBeside([], 0)).toBeUndefined();
  });
});

describe('islands', () => {
  const around = (x: number, y: number) =>
    Array.from({ length: 20 }, (_, at) => ({ x: x + (at % 5) / 100, y: y + Math.floor(at / 5) / 100 }));

  it('are where places lie together', () => {
    const places = [...around(0.1, 0.1), ...around(0.8, 0.2), ...around(0.5, 0.8)];
    const centres = findIslands(places, 3);
    const members = places.map((place) => nearestPlace(place, centres));
    expect(new Set(members).size).toBe(3);
    for (const from of [0, 20, 40]) expect(new Set(members.slice(from, from + 20)).size).toBe(1);
  });

  it('are as many as can be told apart', () => {
    expect([0, 5, 12, 92, 20_000].map(islandCount)).toEqual([1, 1, 2, 10, 14]);
    expect(findIslands([], 3)).toEqual([]);
    expect(findIslands([{ x: 0.5, y: 0.5 }], 3)).toEqual([{ x: 0.5, y: 0.5 }]);
  });
});
