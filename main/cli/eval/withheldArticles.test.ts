// What is withheld: a fixed share of the concerns, the same whatever the order, and no more articles than needed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvalConcern } from '../evalSet';
import { withheldArticles, withoutArticles } from './withheldArticles';

const concerns = fc
  .array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }), { minLength: 1, maxLength: 40 })
  .map((golds): readonly EvalConcern[] =>
    golds.map((gold, at) => ({ id: `q${at}`, text: 'x', gold: new Set(gold.map((id) => `d${id}`)) })),
  );

const lost = (list: readonly EvalConcern[]) => list.filter(({ gold }) => gold.size === 0).length;

describe('withheldArticles', () => {
  it('leaves at least the share without an answer, and would not with one concern less', () => {
    fc.assert(
      fc.property(concerns, (list) => {
        const withheld = withheldArticles(list, 0.3);
        expect(lost(withoutArticles(list, withheld))).toBeGreaterThanOrEqual(0.3 * list.length);
        if (lost(list) >= 0.3 * list.length) expect(withheld.size).toBe(0);
      }),
    );
  });

  it('does not depend on the order of the file', () => {
    fc.assert(
      fc.property(concerns, (list) => {
        expect(withheldArticles([...list].reverse())).toEqual(withheldArticles(list));
      }),
    );
  });

  it('takes exactly three in ten where each concern has an article of its own', () => {
    const list = Array.from({ length: 200 }, (_, at) => ({
      id: `q${at}`,
      text: 'x',
      gold: new Set([`d${at}`]),
    }));
    expect(withheldArticles(list).size).toBe(60);
  });
});
