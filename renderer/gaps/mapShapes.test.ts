// Where things lie on the map: dots found, walked by arrows, islands held together, names apart.
// Values only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { islandLabels } from './islandLabels';
import { nearestTree } from './islandShapes';
import { dotsPath, nearestSpot, onPaper, spotTowards } from './mapShapes';

const spots = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 600 }) }),
  {
    minLength: 1,
    maxLength: 40,
  },
);

describe('the map', () => {
  it('keeps every place on the paper', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (x, y) => {
        const spot = onPaper({ x, y }, { width: 700, height: 600 });
        expect(spot.x).toBeGreaterThanOrEqual(0);
        expect(spot.x).toBeLessThanOrEqual(700);
        expect(spot.y).toBeLessThanOrEqual(600);
      }),
    );
  });

  it('finds a dot where it lies, and none too far away', () => {
    fc.assert(
      fc.property(spots, fc.nat(), (all, pick) => {
        const wanted = all[pick % all.length]!;
        expect(all[nearestSpot(all, wanted, 4)]).toEqual(wanted);
        expect(nearestSpot(all, { x: -900, y: -900 }, 10)).toBe(-1);
      }),
    );
    expect(dotsPath([{ x: 1.23, y: 2 }])).toBe('M1.2 2h0');
  });

  it('is walked by arrows, which never lead the wrong way', () => {
    fc.assert(
      fc.property(spots, fc.nat(), (all, pick) => {
        const at = pick % all.length;
        expect(all[spotTowards(all, at, 'ArrowRight')!]!.x).toBeGreaterThanOrEqual(all[at]!.x);
        expect(all[spotTowards(all, at, 'ArrowUp')!]!.y).toBeLessThanOrEqual(all[at]!.y);
        expect(spotTowards(all, at, 'x')).toBeUndefined();
      }),
    );
  });
});

describe('islands', () => {
  it('are held together by as few and short joints as there must be', () => {
    fc.assert(
      fc.property(spots, (all) => {
        const joints = nearestTree(all);
        expect(joints).toHaveLength(all.length - 1);
        expect(new Set(joints.map(({ to }) => to)).size).toBe(all.length - 1);
        const chain = all
          .slice(1)
          .reduce((sum, to, at) => sum + Math.hypot(to.x - all[at]!.x, to.y - all[at]!.y), 0);
        expect(joints.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(chain + 1e-6);
      }),
    );
  });

  it('have their names on the paper, and apart where there is room', () => {
    const paper = { width: 800, height: 600 };
    const island = (at: number, x: number) => ({ name: `Insel ${at}`, x, y: 0.5, count: 1 });
    const article = { articleId: 'a' as never, title: '', source: '', language: 'de' as const };
    const point = (at: number, x: number) => ({
      article: { ...article, state: 'validated' as const, changedAtMs: 0 },
      ...{ x, y: 0.5, island: at, reviewDue: false },
    });
    const places = [0.02, 0.04, 0.5, 0.98];
    const map = {
      points: places.map((x, at) => point(at, x)),
      islands: places.map((x, at) => island(at, x)),
      gaps: [],
    };
    const at = map.points.map((each) => onPaper(each, paper));
    const labels = islandLabels(map, at, [], paper);
    expect(labels.map(({ name }) => name)).toEqual(map.islands.map(({ name }) => name));
    for (const { x, y } of labels) {
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(780);
      expect(y).toBeGreaterThan(10);
    }
    // The first two lie so near that their names stand on different sides.
    expect(Math.abs(labels[0]!.y - labels[1]!.y)).toBeGreaterThan(14);
  });
});
