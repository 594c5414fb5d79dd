// The keys of the knowledge window itself: pages by number, the sheet of all keys, closing the window.
// Pages listen to their own keys; what they have handled is left alone here.
import { useEffect, useRef } from 'react';
import { quit } from '../../bridge/shellActions';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import { comboOf } from '../../keys/combo';
import { useKeys } from '../../keys/KeysContext';
import type { KeyMap } from '../../keys/keyMap';

/** Commands that lead to the same things in the sidebar: their keys, changed ones included, work here too. */
const samePages = ['import', 'insights', 'settings'] as const;

interface WorkspaceKeys {
  /** From 0, in the order of the navigation. */
  readonly openAt: (index: number) => void;
  readonly go: (place: WorkspacePlace) => void;
  readonly toggleKeys: () => void;
  /** Where the sheet is open. */
  readonly closeKeys: (() => void) | undefined;
}

export function useWorkspaceKeys(ways: WorkspaceKeys): void {
  const keys = useKeys();
  const latest = useRef({ ways, keys });
  useEffect(() => {
    latest.current = { ways, keys };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const act = actionOf(event, latest.current.ways, latest.current.keys);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function actionOf(event: KeyboardEvent, ways: WorkspaceKeys, keys: KeyMap): (() => void) | undefined {
  const pressed = comboOf(event);
  // Ctrl and Alt together is AltGr on German keyboards: it writes signs.
  if (pressed === undefined || ((event.ctrlKey || event.metaKey) && event.altKey)) return undefined;
  if (keys.keys.includes(pressed)) return ways.toggleKeys;
  if (pressed === 'esc') return ways.closeKeys;
  const page = samePages.find((id) => keys[id].includes(pressed));
  if (page) return () => ways.go({ page });
  if (keys.quit.includes(pressed)) return quit;
  if (pressed === 'ctrl+W') return () => window.close();
  const number = /^ctrl\+([1-9])$/.exec(pressed)?.[1];
  return number ? () => ways.openAt(Number(number) - 1) : undefined;
}
