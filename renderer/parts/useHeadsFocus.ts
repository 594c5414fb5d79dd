// A page's list takes the focus over from the page's title as it comes, so that the letters printed beside it act at once.
// Knows the title's focus, not the list.
import { useEffect } from 'react';

/** `there`: the list is drawn. Where somebody has gone elsewhere meanwhile, the focus stays. */
export function useHeadsFocus(list: () => HTMLElement | null | undefined, there: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each coming of the list
  useEffect(() => {
    if (!there) return;
    // After the title has taken it: page and list may come in one step.
    queueMicrotask(() => {
      const at = document.activeElement;
      if (at === document.body || at?.matches('h1')) list()?.focus({ preventScroll: true });
    });
  }, [there]);
}
