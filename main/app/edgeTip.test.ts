// The tip beside the edge: the edge keeps its place on the screen, the tip lies whole within the window.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tipBounds, tipShape } from './edgeTip';
import { edgeBounds } from './windowPlace';

const workArea = { x: 0, y: 25, width: 1920, height: 1055 };
const edge = edgeBounds(workArea);
const tip = { top: 54, right: 58, width: 300, height: 100 };

describe('the edge and its tip', () => {
  it('stand at the right border of the work area', () => {
    expect(edge).toEqual({ x: 1872, y: 25, width: 48, height: 1055 });
    expect(tipBounds(edge, tip)).toEqual({ x: 1562, y: 25, width: 358, height: 1055 });
  });

  it('are all that is there of the widened window, with nothing between them', () => {
    const covers = (x: number, y: number) =>
      tipShape(edge, tip).some((r) => x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height);
    expect(covers(310, 0) && covers(357, 1054)).toBe(true); // the edge, from top to bottom
    expect(covers(150, 54) && covers(0, 100) && covers(299, 100) && covers(150, 153)).toBe(true); // the tip
    expect(covers(0, 54) || covers(299, 153)).toBe(false); // its corners are round
    expect(covers(305, 100) || covers(150, 53) || covers(150, 154)).toBe(false);
  });

  it('keep the shape within the window and without overlap, for any tip', () => {
    const some = fc.record({
      top: fc.nat(400),
      right: fc.integer({ min: 48, max: 400 }),
      width: fc.integer({ min: 1, max: 600 }),
      height: fc.integer({ min: 1, max: 600 }),
    });
    fc.assert(
      fc.property(some, (any) => {
        const { width } = tipBounds(edge, any);
        const rows = tipShape(edge, any);
        expect(rows.every((r) => r.x >= 0 && r.x + r.width <= width && r.width > 0 && r.height > 0)).toBe(
          true,
        );
        const area = rows.slice(1).reduce((sum, r) => sum + r.width * r.height, 0);
        expect(area).toBeLessThanOrEqual(any.width * any.height);
        expect(new Set(rows.slice(1).map(({ y }) => y)).size).toBe(rows.length - 1);
      }),
    );
  });
});
