// The sidebar is always where it can be seen and taken hold of, and goes back home when its screen does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsAfter, homeOf, sideAt, startBounds } from './sidebarPlace';
import { type Bounds, dockedBounds } from './windowPlace';

const primary = { id: '1', workArea: { x: 0, y: 25, width: 1920, height: 1055 } };
const left = { id: '2', workArea: { x: -1280, y: 0, width: 1280, height: 1024 } };
const both = [primary, left];
const right = { side: 'right', places: {} } as const;

describe('startBounds', () => {
  it('docks at the border of the first screen', () => {
    expect(startBounds(right, both)).toEqual({ x: 1500, y: 25, width: 420, height: 1055 });
    expect(startBounds({ ...right, side: 'left' }, both).x).toBe(0);
  });

  it('returns to where it was left, also on another screen', () => {
    const bounds = { x: -900, y: 10, width: 500, height: 700 };
    expect(startBounds({ ...right, bounds }, both)).toEqual(bounds);
  });

  it.each([
    ['the screen is gone', { x: -900, y: 10, width: 420, height: 700 }],
    ['only a sliver would show', { x: 1900, y: 100, width: 420, height: 700 }],
    ['the title bar is above the screen', { x: 100, y: -300, width: 420, height: 700 }],
    ['the title bar is below the screen', { x: 100, y: 1075, width: 420, height: 700 }],
  ])('docks again when %s', (_why, bounds) => {
    expect(startBounds({ ...right, bounds }, [primary])).toEqual(dockedBounds(primary.workArea, 'right'));
  });

  it('takes what the remaining screen remembers', () => {
    const there = { x: 40, y: 60, width: 380, height: 700 };
    const bounds = { x: -900, y: 10, width: 500, height: 700 };
    expect(startBounds({ ...right, bounds, places: { 1: there } }, [primary])).toEqual(there);
  });

  it('always touches a screen, no wider than 900', () => {
    const length = fc.integer({ min: 320, max: 4000 });
    const place = fc.integer({ min: -5000, max: 5000 });
    const bounds = fc.record({ x: place, y: place, width: length, height: length });
    const side = fc.constantFrom('left', 'right');
    const screens = fc.array(bounds, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(bounds, bounds, side, screens, (remembered, onFirst, where, areas) => {
        const all = areas.map((workArea, at) => ({ id: String(at), workArea }));
        const chosen = startBounds({ side: where, bounds: remembered, places: { 0: onFirst } }, all);
        expect(areas.some((area) => touches(chosen, area))).toBe(true);
        expect(chosen.width).toBeLessThanOrEqual(900);
      }),
    );
  });
});

describe('homeOf', () => {
  it('knows the window docked by its border and height, within a rounding', () => {
    expect(homeOf({ x: 1501, y: 25, width: 420, height: 1054 }, 'right', both)).toEqual({
      bounds: { x: 1500, y: 25, width: 420, height: 1055 },
      screenId: '1',
      isDocked: true,
    });
    expect(homeOf({ x: 1501, y: 25, width: 420, height: 1054 }, 'left', both).isDocked).toBe(false);
    expect(homeOf({ x: 700, y: 25, width: 420, height: 1055 }, 'right', both).isDocked).toBe(false);
  });

  it('takes what is too wide away at the side that is not docked', () => {
    expect(homeOf({ x: 720, y: 25, width: 1200, height: 1055 }, 'right', both).bounds).toEqual(
      dockedBounds(primary.workArea, 'right', 900),
    );
    expect(homeOf({ x: 0, y: 25, width: 1200, height: 1055 }, 'left', both)).toMatchObject({
      bounds: { x: 0, width: 900 },
      isDocked: true,
    });
    expect(homeOf({ x: 100, y: 100, width: 1000, height: 500 }, 'right', both)).toMatchObject({
      bounds: { x: 200, width: 900 },
      isDocked: false,
    });
  });
});

describe('sideAt', () => {
  it('follows the window to the border it was moved to, and nowhere in between', () => {
    const at = (x: number, width = 420, present: 'left' | 'right' = 'right') =>
      sideAt({ x, y: 100, width, height: 500 }, present, both);
    expect([at(0), at(1), at(1500), at(-1280), at(-420, 420, 'left')]).toEqual([
      ...['left', 'left', 'right', 'left', 'right'],
    ]);
    expect([at(700), at(700, 420, 'left'), at(0, 1920, 'left')]).toEqual(['right', 'left', 'left']);
  });
});

describe('boundsAfter', () => {
  const docked = homeOf(dockedBounds(left.workArea, 'right', 500), 'right', both);

  it('docks at the same side of the nearest screen when its own is gone, and goes home when that is back', () => {
    expect(docked).toMatchObject({ screenId: '2', isDocked: true });
    expect(boundsAfter(docked, right, [primary])).toEqual(dockedBounds(primary.workArea, 'right', 500));
    expect(boundsAfter(docked, right, both)).toEqual(docked.bounds);
  });

  it('stays at the border when a task bar or another scale changes the work area', () => {
    const smaller = { ...left, workArea: { x: -1280, y: 40, width: 1200, height: 900 } };
    expect(boundsAfter(docked, right, [primary, smaller])).toEqual({
      x: -580,
      y: 40,
      width: 500,
      height: 900,
    });
  });

  it('leaves a window where it stands freely, while it can be taken hold of', () => {
    const free = homeOf({ x: 300, y: 200, width: 400, height: 500 }, 'right', both);
    expect(boundsAfter(free, right, [primary])).toEqual(free.bounds);
    const tiny = { ...primary, workArea: { x: 0, y: 25, width: 360, height: 600 } };
    expect(boundsAfter(free, right, [tiny])).toEqual(dockedBounds(tiny.workArea, 'right', 360));
  });

  it('is never off the screens that are left, wherever home was', () => {
    const length = fc.integer({ min: 320, max: 3000 });
    const place = fc.integer({ min: -4000, max: 4000 });
    const bounds = fc.record({ x: place, y: place, width: length, height: length });
    fc.assert(
      fc.property(bounds, fc.constantFrom('left', 'right'), fc.nat(1), (wished, side, gone) => {
        const home = homeOf(wished, side, both);
        const left = both.filter((_screen, at) => at !== gone);
        const after = boundsAfter(home, { side, places: {} }, left);
        expect(left.some(({ workArea }) => touches(after, workArea))).toBe(true);
      }),
    );
  });
});

function touches(bounds: Bounds, area: Bounds): boolean {
  const inWidth = bounds.x < area.x + area.width && bounds.x + bounds.width > area.x;
  return inWidth && bounds.y < area.y + area.height && bounds.y + bounds.height > area.y;
}
