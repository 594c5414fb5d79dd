// A key that something inside a layer takes for itself: neither the layer's focus trap nor the page below hears of it.
// Knows the press, not what it does.
import { useEffect } from 'react';
import { useLatest } from '../useLatest';

/** Without other keys held. `act` gives false to leave the press to others. */
export function useCapturedKey(key: string, active: boolean, act: () => unknown): void {
  const latest = useLatest(act);
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => {
      const held = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (event.key !== key || held || event.isComposing || latest.current() === false) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [key, active]);
}
