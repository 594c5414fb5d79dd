// Every key of the knowledge window with what it does, grouped by where it acts, for the F1 sheet.
// Words only; each page listens to its own keys.
import type { KeyRows } from '../parts/KeySheet/KeySheet';

export const keyGroups: readonly KeyRows[] = [
  [
    'keys.window',
    [
      ['workspace.change', 'ctrl+1', 'ctrl+2', 'ctrl+3', '…'],
      ['workspace.import', 'ctrl+I'],
      ['app.insights', 'ctrl+E'],
      ['app.settings', 'ctrl+,'],
      ['app.proof', 'ctrl+P'],
      ['keys.search', 'ctrl+F'],
      ['keys.closeWindow', 'ctrl+W'],
      ['keys.title', 'F1'],
      ['app.quit', 'ctrl+Q'],
    ],
  ],
  [
    'keys.lists',
    [
      ['keys.choose', 'up', 'down'],
      ['keys.chooseSeveral', 'shift+up', 'shift+down'],
      ['keys.open', 'enter'],
      ['keys.closeDetails', 'esc'],
    ],
  ],
  [
    'outcome.duplicate',
    [
      ['ledger.leave', 'enter'],
      ['ledger.keepBoth', 'B'],
      ['ledger.replace', 'T'],
    ],
  ],
];
