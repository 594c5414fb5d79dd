// A draft is fair whatever the rankings: equal shares of each pair of places, nothing lost, and chance alone decides.
// Rankings are shuffled numbers; a simulated user clicks what it likes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../arithmetic/seededRandom';
import { teamDraft } from './teamDraft';

const idOf = (entry: number) => String(entry);
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const twoRankings = fc
  .integer({ min: 1, max: 20 })
  .chain((n) =>
    fc.record({ learned: shuffled(n), baseline: shuffled(n), top: fc.integer({ min: 1, max: 25 }) }),
  );
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

function shuffled(n: number) {
  return fc.shuffledSubarray(numbers(n), { minLength: n, maxLength: n });
}

describe('teamDraft', () => {
  it('gives each ranker one pick of every pair of places', () => {
    fc.assert(
      fc.property(twoRankings, seeds, ({ learned, baseline, top }, seed) => {
        const list = teamDraft({ learned, baseline }, { idOf, top, chance: seededRandom(seed) });
        for (let at = 0; at + 1 < list.length; at += 2)
          expect(new Set([list[at]!.ranker, list[at + 1]!.ranker]).size).toBe(2);
      }),
    );
  });

  it('holds the best of both: no entry twice, each pick the ranker’s best one left, the first half of each inside', () => {
    fc.assert(
      fc.property(twoRankings, seeds, ({ learned, baseline, top }, seed) => {
        const list = teamDraft({ learned, baseline }, { idOf, top, chance: seededRandom(seed) });
        const picked = list.map((pick) => pick.picked);
        expect(new Set(picked).size).toBe(picked.length);
        expect(picked).toHaveLength(Math.min(top, learned.length));
        for (const [at, { ranker, picked: own }] of list.entries()) {
          const before = new Set(picked.slice(0, at));
          const ranking = ranker === 'learned' ? learned : baseline;
          expect(own).toBe(ranking.find((entry) => !before.has(entry)));
        }
        const half = Math.floor(picked.length / 2);
        for (const ranking of [learned, baseline])
          expect(ranking.slice(0, half).every((entry) => picked.includes(entry))).toBe(true);
      }),
    );
  });

  it('is the same list for the same chance', () => {
    fc.assert(
      fc.property(twoRankings, seeds, ({ learned, baseline, top }, seed) => {
        const draft = () => teamDraft({ learned, baseline }, { idOf, top, chance: seededRandom(seed) });
        expect(draft()).toEqual(draft());
      }),
    );
  });

  it('lets a ranker that runs out leave its places to the other', () => {
    const list = teamDraft({ learned: [1], baseline: [1, 2, 3, 4] }, { idOf, top: 4, chance: () => 0 });
    expect(list.map(({ picked }) => picked)).toEqual([1, 2, 3, 4]);
  });

  it('lets a clone of the same ranker win one half, even of users who only look at the first card', () => {
    const chance = seededRandom(7);
    const rounds = 4000;
    let won = 0;
    for (let round = 0; round < rounds; round++) {
      const [first] = teamDraft({ learned: numbers(8), baseline: numbers(8) }, { idOf, top: 8, chance });
      if (first!.ranker === 'learned') won += 1;
    }
    // Four standard deviations of a fair coin.
    expect(Math.abs(won / rounds - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / rounds));
  });
});

describe('seededRandom', () => {
  it('spreads evenly and differs by seed', () => {
    const chance = seededRandom(1);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 8000; i++) counts[Math.floor(chance() * 4)]! += 1;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(160);
    const firsts = new Set(numbers(1000).map((seed) => seededRandom(seed)()));
    expect(firsts.size).toBeGreaterThan(990);
    const below = numbers(4000).filter((seed) => seededRandom(seed)() < 0.5).length;
    expect(Math.abs(below - 2000)).toBeLessThan(130);
  });
});
