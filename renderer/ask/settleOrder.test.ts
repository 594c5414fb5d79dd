// The list holds still: properties over arbitrary answers, and the two stories of the design.
// Ids only; cards are not needed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleId, articleId } from '../../knowledge/vocabulary/ids';
import { settleOrder } from './settleOrder';

const ids = (text: string) => [...text].map(articleId);
const anyIds = fc
  .uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 8 })
  .map((list) => list.map(articleId));
const anySlots = fc.integer({ min: 1, max: 5 });
const positions = (list: readonly ArticleId[], of: readonly ArticleId[]) =>
  of.filter((id) => list.includes(id)).map((id) => list.indexOf(id));

describe('settleOrder', () => {
  it('shows exactly the best articles while nothing is frozen', () => {
    fc.assert(
      fc.property(anyIds, anyIds, anySlots, (previous, fresh, slots) => {
        const { order } = settleOrder(previous, fresh, { frozen: false, slots });
        expect([...order].sort()).toEqual(fresh.slice(0, slots).sort());
      }),
    );
  });

  it('never swaps two cards that both stay', () => {
    fc.assert(
      fc.property(anyIds, anyIds, anySlots, (previous, fresh, slots) => {
        const { order } = settleOrder(previous, fresh, { frozen: false, slots });
        const places = positions(order, previous);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('keeps the very slot where the answer fills the list', () => {
    fc.assert(
      fc.property(anyIds, anyIds, anySlots, (shown, fresh, slots) => {
        const previous = shown.slice(0, slots);
        fc.pre(fresh.length >= slots);
        const { order } = settleOrder(previous, fresh, { frozen: false, slots });
        previous.forEach((id, at) => {
          if (order.includes(id)) expect(order[at]).toBe(id);
        });
      }),
    );
  });

  it('moves nothing when frozen, and settles once', () => {
    fc.assert(
      fc.property(anyIds, anyIds, anySlots, (previous, fresh, slots) => {
        fc.pre(previous.length > 0);
        expect(settleOrder(previous, fresh, { frozen: true, slots }).order).toEqual(previous);
        const { order } = settleOrder(previous, fresh, { frozen: false, slots });
        expect(settleOrder(order, fresh, { frozen: false, slots }).order).toEqual(order);
      }),
    );
  });

  it('takes the answer as it comes where nothing was shown', () => {
    expect(settleOrder([], ids('abcd'), { frozen: false, slots: 3 }).order).toEqual(ids('abc'));
  });

  it('lets the weaker leave at the end and the better fill its slot', () => {
    const settled = settleOrder(ids('abc'), ids('dab'), { frozen: false, slots: 3 });
    expect(settled).toEqual({ order: ids('abd'), newBetter: 0, bestAt: 2 });
  });

  it('announces what is better once the order is frozen', () => {
    const settled = settleOrder(ids('abc'), ids('dabc'), { frozen: true, slots: 3 });
    expect(settled).toEqual({ order: ids('abc'), newBetter: 1, bestAt: -1 });
  });
});
