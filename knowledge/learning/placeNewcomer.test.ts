// Exploration: the first two places are never touched, and nothing happens but for the drawn share.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankedCandidate } from '../vocabulary/candidate';
import { articleId, chunkId } from '../vocabulary/ids';
import { explorationShare, placeNewcomer } from './placeNewcomer';

function ranked(scores: readonly number[]): readonly RankedCandidate[] {
  return scores.map((fusedScore, at) => {
    const id = articleId(`a${at}`);
    const rest = { chunks: [], bestChunk: chunkId(id, 0), coverageScore: 0, explanation: [] };
    return { articleId: id, fusedScore, ...rest };
  });
}

const names = (list: readonly RankedCandidate[]) => list.map(({ articleId: id }) => id as string);

describe('placeNewcomer', () => {
  it('gives the third place to the best unknown article within reach', () => {
    const verdictsOn = (id: string) => (id === 'a2' || id === 'a3' ? 5 : 0);
    const list = ranked([9, 8, 7, 6.9, 6, 5.8]);
    expect(names(placeNewcomer(list, { chance: 0, verdictsOn }))).toEqual([
      'a0',
      'a1',
      'a4',
      'a2',
      'a3',
      'a5',
    ]);
    expect(placeNewcomer(list, { chance: explorationShare, verdictsOn })).toBe(list);
    expect(
      placeNewcomer(ranked([9, 8, 7, 1]), { chance: 0, verdictsOn: (id) => (id === 'a2' ? 5 : 0) }),
    ).toHaveLength(4);
  });

  it('leaves the third place to whoever has it and is unknown as well', () => {
    const list = ranked([9, 8, 7, 6.9]);
    expect(placeNewcomer(list, { chance: 0, verdictsOn: () => 0 })).toBe(list);
  });

  it('keeps the first two and every article, whatever the numbers', () => {
    const scores = fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { maxLength: 15 });
    fc.assert(
      fc.property(
        scores,
        fc.func(fc.nat(5)),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (values, known, chance) => {
          const list = ranked([...values].sort((a, b) => b - a));
          const placed = placeNewcomer(list, { chance, verdictsOn: known });
          expect(names(placed).slice(0, 2)).toEqual(names(list).slice(0, 2));
          expect([...names(placed)].sort()).toEqual([...names(list)].sort());
        },
      ),
    );
  });
});
