// What is wrong with the texts of the real page: cut off, sticking out, or in no language of ours.
// Knows rectangles and brackets, not screens.
import type { Page } from 'playwright-core';

/** One line a fault; meant for a page in the pseudo language. */
export function textFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** What comes from articles, files and the agent, or names a thing, is in no language of ours. */
    const foreign =
      '[lang]:not(html), [translate="no"], time, textarea, .visuallyHidden, title, style, script';
    const slack = 1.5; // Rounded lines of scaled text.
    const shadowSlack = 4; // Rings and thumbs of controls lie a little outside on purpose.
    const faults: string[] = [];
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const { parentElement: parent, textContent: text } = node;
      if (!parent || !text || !/\p{L}{2}/u.test(text) || parent.closest(foreign)) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (isForReadersOnly(parent)) continue;
      if (!text.includes('⟦') && !parent.closest('kbd')) faults.push(`untranslated: ${text}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      const cut = [...range.getClientRects()].some((rect) => isCut(rect, parent));
      if (cut) faults.push(`cut off: ${text} in .${parent.closest('[class]')?.className}`);
    }
    for (const element of document.querySelectorAll('body *')) {
      const excess = element.clientWidth === 0 ? 0 : element.scrollWidth - element.clientWidth;
      if (excess > shadowSlack && isBox(element) && element.checkVisibility({ visibilityProperty: true }))
        faults.push(`sticks out by ${excess} px: ${element.tagName}.${element.className}`);
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder]')) {
      const name = element.getAttribute('aria-label') ?? element.getAttribute('placeholder') ?? '';
      const isContent = [...document.querySelectorAll('[lang]:not(html)')].some((content) =>
        content.textContent?.includes(name),
      );
      const isAddress = name.includes('://');
      if (!name.includes('⟦') && !isContent && !isAddress && /\p{L}{2}/u.test(name))
        faults.push(`untranslated name: ${name}`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    return [...new Set(faults)];

    /** Wholly hidden is a choice (a key hint without room); half hidden is a fault. Scrolling brings the rest. */
    function isCut(rect: DOMRect, inside: Element): boolean {
      if (isToldWhole(inside)) return false;
      for (let box: Element | null = inside; box; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const clip = box === document.documentElement ? pageRect() : box.getBoundingClientRect();
        const outside =
          rect.right <= clip.left ||
          rect.left >= clip.right ||
          rect.bottom <= clip.top ||
          rect.top >= clip.bottom;
        if (overflowX !== 'visible' && outside) return false;
        if (!/visible|auto|scroll/.test(overflowX) || box === document.documentElement) {
          if (rect.left < clip.left - slack || rect.right > clip.right + slack) return true;
        }
        if (/auto|scroll/.test(overflowX) && /auto|scroll/.test(overflowY)) return false;
        if (overflowY === 'hidden' && (rect.top < clip.top - slack || rect.bottom > clip.bottom + slack))
          return true;
      }
      return false;
    }

    /** Ends in three dots on purpose, and its tip tells all of it. */
    function isToldWhole(inside: Element): boolean {
      const whole = inside.closest('[title]')?.getAttribute('title') ?? '';
      const dots = (box: Element | null): boolean =>
        box !== null && (getComputedStyle(box).textOverflow === 'ellipsis' || dots(box.parentElement));
      return whole.includes(inside.textContent ?? '') && dots(inside);
    }

    /** Something with an end to be seen: painted, or scrolling. What hides its overflow is judged by its texts. */
    function isBox(element: Element): boolean {
      const { overflowX, backgroundColor } = getComputedStyle(element);
      const painted = !/^rgba\(.*, 0\)$/.test(backgroundColor);
      return /auto|scroll/.test(overflowX) || (overflowX === 'visible' && painted);
    }

    /** Words that a narrow window shows as a sign alone; they stay as names. */
    function isForReadersOnly(inside: Element | null): boolean {
      if (!inside) return false;
      return getComputedStyle(inside).clipPath === 'inset(50%)' || isForReadersOnly(inside.parentElement);
    }

    function pageRect(): DOMRect {
      return new DOMRect(0, 0, document.documentElement.clientWidth, document.documentElement.clientHeight);
    }
  });
}
