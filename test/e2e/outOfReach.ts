// What can be pressed but lies beside the window, where no scrolling brings it back.
// Knows parts and boxes, not screens. A box that hides its overflow makes such a fault invisible to widths alone.
import type { Page } from 'playwright-core';

/** Their names. */
export function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (box: Element | null): boolean =>
      box !== null && (/auto|scroll/.test(getComputedStyle(box).overflowX) || scrolls(box.parentElement));
    return [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')]
      .filter((part) => part.checkVisibility({ visibilityProperty: true }) && !part.closest('[inert]'))
      .filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        const isBeside = width > 1 && (left < -1 || right > document.documentElement.clientWidth + 1);
        return isBeside && !scrolls(part.parentElement);
      })
      .map((part) => part.getAttribute('aria-label') ?? part.textContent ?? part.tagName);
  });
}
