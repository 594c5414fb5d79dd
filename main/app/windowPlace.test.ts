// Places on screens: docked at either border, folded there, and the knowledge window where it can be taken hold of.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dockedBounds, edgeBounds, screenOf, workspaceBounds } from './windowPlace';

const primary = { id: '1', workArea: { x: 0, y: 25, width: 1920, height: 1055 } };
const left = { id: '2', workArea: { x: -1280, y: 0, width: 1280, height: 1024 } };

describe('dockedBounds', () => {
  it('takes the full height at either border of a work area', () => {
    expect(dockedBounds(primary.workArea, 'right')).toEqual({ x: 1500, y: 25, width: 420, height: 1055 });
    expect(dockedBounds(primary.workArea, 'left')).toEqual({ x: 0, y: 25, width: 420, height: 1055 });
    expect(dockedBounds(left.workArea, 'left', 500)).toEqual({ x: -1280, y: 0, width: 500, height: 1024 });
  });

  it('is 320 to 900 wide, and no wider than the screen', () => {
    expect(dockedBounds(primary.workArea, 'right', 2000).width).toBe(900);
    expect(dockedBounds(primary.workArea, 'right', 100).width).toBe(320);
    const small = { x: 0, y: 0, width: 360, height: 640 };
    expect(dockedBounds(small, 'right')).toEqual({ x: 0, y: 0, width: 360, height: 640 });
  });
});

describe('edgeBounds', () => {
  it('is a strip at the border, and docked and folded share that border on any screen', () => {
    const area = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
      width: fc.integer({ min: 320, max: 4000 }),
      height: fc.integer({ min: 320, max: 3000 }),
    });
    fc.assert(
      fc.property(area, fc.constantFrom('left', 'right'), (workArea, side) => {
        const [edge, whole] = [edgeBounds(workArea, side), dockedBounds(workArea, side)];
        const border = (b: typeof edge) => (side === 'left' ? b.x : b.x + b.width);
        expect(border(edge)).toBe(border(whole));
        expect(border(edge)).toBe(side === 'left' ? workArea.x : workArea.x + workArea.width);
        expect([edge.width, edge.height]).toEqual([48, workArea.height]);
      }),
    );
  });
});

describe('screenOf', () => {
  it('is the one that shows most, else the nearest', () => {
    const at = (x: number, y = 100) => screenOf({ x, y, width: 400, height: 600 }, [primary, left]).id;
    expect([at(100), at(-300), at(-100), at(-2500), at(3000), at(-900, 3000)]).toEqual([
      ...['1', '2', '1'],
      ...['2', '1', '2'],
    ]);
  });

  it('answers without any screen, as while the last cable is out', () => {
    expect(screenOf({ x: 0, y: 0, width: 1, height: 1 }, []).workArea.width).toBeGreaterThan(0);
  });
});

describe('workspaceBounds', () => {
  it('stands in the middle of the first screen, no larger than it', () => {
    expect(workspaceBounds(undefined, [primary, left])).toEqual({ x: 320, y: 153, width: 1280, height: 800 });
    const small = { x: 10, y: 20, width: 1024, height: 700 };
    expect(workspaceBounds(undefined, [{ id: '3', workArea: small }])).toEqual(small);
    expect(workspaceBounds(undefined, [])).toMatchObject({ width: 1280, height: 800 });
  });

  it('leaves the sidebar free where there is room for both', () => {
    const docked = dockedBounds(primary.workArea, 'right');
    expect(workspaceBounds(undefined, [primary], docked)).toMatchObject({ x: 110, width: 1280 });
    const atLeft = dockedBounds(primary.workArea, 'left', 900);
    expect(workspaceBounds(undefined, [primary], atLeft)).toMatchObject({ x: 900, width: 1020 });
    const elsewhere = dockedBounds(left.workArea, 'right');
    expect(workspaceBounds(undefined, [primary, left], elsewhere)).toMatchObject({ x: 320, width: 1280 });
    const small = { id: '3', workArea: { x: 0, y: 0, width: 1200, height: 700 } };
    expect(workspaceBounds(undefined, [small], dockedBounds(small.workArea, 'right'))).toEqual(
      small.workArea,
    );
  });

  it('returns to where it was left while that is on a screen', () => {
    const there = { x: -1200, y: 30, width: 1000, height: 700 };
    expect(workspaceBounds(there, [primary, left])).toEqual(there);
    expect(workspaceBounds(there, [primary])).toMatchObject({ x: 320, width: 1280 });
  });
});
