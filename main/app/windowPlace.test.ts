// The sidebar is always where it can be seen and taken hold of.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dockedBounds, sidebarBounds, workspaceBounds } from './windowPlace';

const primary = { x: 0, y: 25, width: 1920, height: 1055 };
const left = { x: -1280, y: 0, width: 1280, height: 1024 };

describe('sidebarBounds', () => {
  it('docks at the right edge of the first screen', () => {
    expect(sidebarBounds(undefined, [primary, left])).toEqual({ x: 1500, y: 25, width: 420, height: 1055 });
  });

  it('returns to where it was left, also on another screen', () => {
    const there = { x: -900, y: 10, width: 500, height: 700 };
    expect(sidebarBounds(there, [primary, left])).toEqual(there);
  });

  it.each([
    ['the screen is gone', { x: -900, y: 10, width: 500, height: 700 }],
    ['only a sliver would show', { x: 1900, y: 100, width: 420, height: 700 }],
    ['the title bar is above the screen', { x: 100, y: -300, width: 420, height: 700 }],
    ['the title bar is below the screen', { x: 100, y: 1075, width: 420, height: 700 }],
  ])('docks again when %s', (_why, there) => {
    expect(sidebarBounds(there, [primary])).toEqual(dockedBounds(primary));
  });

  it('fits a screen that is narrower than the sidebar', () => {
    expect(dockedBounds({ x: 0, y: 0, width: 360, height: 640 })).toEqual({
      x: 0,
      y: 0,
      width: 360,
      height: 640,
    });
  });

  it('always touches a screen', () => {
    const length = fc.integer({ min: 320, max: 4000 });
    const place = fc.integer({ min: -5000, max: 5000 });
    const bounds = fc.record({ x: place, y: place, width: length, height: length });
    fc.assert(
      fc.property(bounds, fc.array(bounds, { minLength: 1, maxLength: 4 }), (remembered, areas) => {
        const chosen = sidebarBounds(remembered, areas);
        const touches = areas.some(
          (area) =>
            chosen.x < area.x + area.width &&
            chosen.x + chosen.width > area.x &&
            chosen.y < area.y + area.height &&
            chosen.y + chosen.height > area.y,
        );
        expect(touches).toBe(true);
      }),
    );
  });
});

describe('workspaceBounds', () => {
  it('stands in the middle of the first screen, no larger than it', () => {
    expect(workspaceBounds(undefined, [primary, left])).toEqual({ x: 320, y: 153, width: 1280, height: 800 });
    const small = { x: 10, y: 20, width: 1024, height: 700 };
    expect(workspaceBounds(undefined, [small])).toEqual(small);
    expect(workspaceBounds(undefined, [])).toMatchObject({ width: 1280, height: 800 });
  });

  it('returns to where it was left while that is on a screen', () => {
    const there = { x: -1200, y: 30, width: 1000, height: 700 };
    expect(workspaceBounds(there, [primary, left])).toEqual(there);
    expect(workspaceBounds(there, [primary])).toMatchObject({ x: 320, width: 1280 });
  });
});
