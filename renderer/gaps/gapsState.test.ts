// What is shown and chosen on the gaps page, and where things lie on the map.
// Values only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GapCluster } from '../bridge/useGapDesk';
import { openCluster, reduceGaps, shownClusters, startGaps } from './gapsState';
import { dotsPath, nearestSpot, onPaper, spotTowards } from './mapShapes';

const cluster = (id: string, count: number, status: GapCluster['status'] = 'open'): GapCluster => ({
  ...{ id, count, status, name: id, trend: [], wordings: [], gapIds: [] },
});

describe('the gaps page', () => {
  it('leaves out few and hidden ones until they are asked for', () => {
    const all = [
      cluster('a', 9),
      cluster('b', 8, 'hidden'),
      cluster('c', 7),
      cluster('d', 5),
      cluster('e', 2),
    ];
    const { shown, few, hidden } = shownClusters(all, false);
    expect([shown.map(({ id }) => id), few, hidden]).toEqual([['a', 'c', 'd'], 1, 1]);
    expect(shownClusters(all, true).shown).toHaveLength(5);
    expect(shownClusters([cluster('a', 1)], false).shown).toHaveLength(1);
  });

  it('moves through the shown ones and stops at the ends', () => {
    const shown = ['a', 'b', 'c'];
    const first = reduceGaps(startGaps, { kind: 'moved', by: 1, shown });
    const last = reduceGaps(reduceGaps(first, { kind: 'moved', by: 1, shown }), {
      kind: 'moved',
      by: 1,
      shown,
    });
    expect([first.chosen, last.chosen]).toEqual(['b', 'c']);
    expect(openCluster([cluster('x', 4)], 'gone')?.id).toBe('x');
  });
});

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
