// The knowledge window's F1 sheet: its own commands and the shared ones from the one table, and the keys that are no command.
// Words only.
import type { KeyMap } from '../keys/keyMap';
import { deskGroups, type KeyRows } from '../keys/sheetGroups';
import { pages } from './pages';

/** Commands of the sidebar that act here as well. */
const sharedCommands = ['palette', 'import', 'insights', 'settings', 'proof', 'keys', 'quit'] as const;

/** Keys of lists and of the window that are what everyone expects of them. */
const fixedKeys: readonly KeyRows[] = [
  [
    'keys.lists',
    [
      ['keys.choose', 'up', 'down'],
      ['keys.chooseSeveral', 'shift+up', 'shift+down'],
      ['keys.open', 'enter'],
      ['keys.closeDetails', 'esc'],
      ['keys.closeWindow', 'ctrl+W'],
    ],
  ],
];

export const keyGroups = (keys: KeyMap): readonly KeyRows[] =>
  deskGroups({ keys, first: fixedKeys, shared: sharedCommands, pageCount: pages.length });
