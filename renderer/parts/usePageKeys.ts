// Keys that act anywhere on a page, like Ctrl F; single letters are none of them.
// Knows presses, not what they do.
import { useEffect } from 'react';
import { useLatest } from '../useLatest';

/** `ctrl+f`, `alt+arrowleft`, `escape` → what to do; false leaves the press to others. */
export type PageKeys = Readonly<Record<string, () => unknown>>;

/** Calls the latest action for each press. `ctrl+z` in a field stays the field's own. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useLatest(keys);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const combo = [
        event.ctrlKey || event.metaKey ? 'ctrl' : '',
        event.altKey ? 'alt' : '',
        event.shiftKey ? 'shift' : '',
        event.key.toLowerCase(),
      ];
      const name = combo.filter((each) => each !== '').join('+');
      if (name === 'ctrl+z' && inField(event.target)) return;
      const act = latest.current[name];
      if (act && act() !== false) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
