// The keys of the knowledge window itself: pages by number, the sheet of all keys, closing the window.
// Pages listen to their own keys; what they have handled is left alone here.
import { useEffect, useRef } from 'react';
import { quit } from '../../bridge/shellActions';
import type { WorkspacePlace } from '../../bridge/workspacePage';

/** The keys that lead to the same things in the sidebar. */
const pageKeys: Readonly<Record<string, WorkspacePlace['page']>> = {
  i: 'import',
  e: 'insights',
  ',': 'settings',
};

interface WorkspaceKeys {
  /** From 0, in the order of the navigation. */
  readonly openAt: (index: number) => void;
  readonly go: (place: WorkspacePlace) => void;
  readonly toggleKeys: () => void;
  /** Where the sheet is open. */
  readonly closeKeys: (() => void) | undefined;
}

export function useWorkspaceKeys(keys: WorkspaceKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const act = actionOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: WorkspaceKeys): (() => void) | undefined {
  const { key, altKey, shiftKey } = event;
  if (key === 'F1') return keys.toggleKeys;
  if (key === 'Escape') return keys.closeKeys;
  // Ctrl and Alt together is AltGr on German keyboards: it writes signs.
  if (!(event.ctrlKey || event.metaKey) || altKey || shiftKey) return undefined;
  const page = pageKeys[key.toLowerCase()];
  if (page) return () => keys.go({ page });
  if (key.toLowerCase() === 'q') return quit;
  if (key.toLowerCase() === 'w') return () => window.close();
  return /^[1-9]$/.test(key) ? () => keys.openAt(Number(key) - 1) : undefined;
}
