// The tip beside the edge: the edge keeps its place on the screen, the tip lies whole within the window.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tipBounds, tipShape } from './edgeTip';
import { edgeBounds } from './windowPlace';

const workArea = { x: 0, y: 25, width: 1920, height: 1055 };
const tip = { top: 54, away: 58, width: 300, height: 100 };
const sides = ['left', 'right'] as const;

describe('the edge and its tip', () => {
  it('stand at their border of the work area', () => {
    const edge = edgeBounds(workArea, 'right');
    expect(edge).toEqual({ x: 1872, y: 25, width: 48, height: 1055 });
    expect(tipBounds(edge, tip, 'right')).toEqual({ x: 1562, y: 25, width: 358, height: 1055 });
    expect(tipBounds(edgeBounds(workArea, 'left'), tip, 'left')).toEqual({ ...workArea, width: 358 });
  });

  it.each(sides)('are all that is there of the widened window, with nothing between them: %s', (side) => {
    const shape = tipShape(edgeBounds(workArea, side), tip, side);
    // Counted from the border, so that both sides are the same picture in a mirror.
    const covers = (away: number, y: number) => {
      const x = side === 'left' ? away : 357 - away;
      return shape.some((r) => x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height);
    };
    expect(covers(47, 0) && covers(0, 1054)).toBe(true); // the edge, from top to bottom
    expect(covers(207, 54) && covers(357, 100) && covers(58, 100) && covers(207, 153)).toBe(true); // the tip
    expect(covers(357, 54) || covers(58, 153)).toBe(false); // its corners are round
    expect(covers(52, 100) || covers(207, 53) || covers(207, 154)).toBe(false);
  });

  it('keep the shape within the window and without overlap, for any tip', () => {
    const some = fc.record({
      top: fc.nat(400),
      away: fc.integer({ min: 48, max: 400 }),
      width: fc.integer({ min: 1, max: 600 }),
      height: fc.integer({ min: 1, max: 600 }),
    });
    fc.assert(
      fc.property(some, fc.constantFrom(...sides), (any, side) => {
        const edge = edgeBounds(workArea, side);
        const { width } = tipBounds(edge, any, side);
        const rows = tipShape(edge, any, side);
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
