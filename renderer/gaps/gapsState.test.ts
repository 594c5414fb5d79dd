// What is shown and chosen on the gaps page.
// Values only.
import { describe, expect, it } from 'vitest';
import type { GapCluster } from '../bridge/useGapDesk';
import { openCluster, reduceGaps, shownClusters, startGaps } from './gapsState';

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
