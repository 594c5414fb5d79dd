// What the knowledge window itself can do: its pages by number and name, the sheet of all keys, the palette, its end.
// Pages say what they can do themselves (useDeskCommands), and are asked before it.
import { useEffect } from 'react';
import { quit } from '../../bridge/shellActions';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import { comboOf } from '../../keys/combo';
import { useDeskCommands } from '../../keys/DeskCommands';
import { useLatest } from '../../useLatest';

interface WorkspaceKeys {
  /** From 0, in the order of the navigation. */
  readonly openAt: (index: number) => void;
  readonly go: (place: WorkspacePlace) => void;
  readonly toggleKeys: () => void;
  /** Where the sheet is open. */
  readonly closeKeys: (() => void) | undefined;
  readonly openPalette: () => void;
}

export function useWorkspaceKeys({ openAt, go, toggleKeys, closeKeys, openPalette }: WorkspaceKeys): void {
  useDeskCommands({
    palette: openPalette,
    openPage: (digit) => openAt(digit - 1),
    import: () => go({ page: 'import' }),
    articlesPage: () => go({ page: 'articles' }),
    twinsPage: () => go({ page: 'twins' }),
    gapsPage: () => go({ page: 'gaps' }),
    reviewPage: () => go({ page: 'review' }),
    insights: () => go({ page: 'insights' }),
    settings: () => go({ page: 'settings' }),
    keys: toggleKeys,
    quit,
  });
  const close = useLatest(closeKeys);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const act = { esc: close.current, 'ctrl+W': () => window.close() }[comboOf(event) ?? ''];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
