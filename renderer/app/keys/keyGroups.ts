// Every key of the sidebar with what it does, grouped by where it acts, for the F1 sheet.
// Words only; the keys themselves live in commandOf.
import type { KeyRows } from '../../parts/KeySheet/KeySheet';

export const keyGroups: readonly KeyRows[] = [
  [
    'keys.answers',
    [
      ['keys.choose', 'up', 'down'],
      ['keys.open', 'enter'],
      ['keys.openDirect', 'ctrl+1', 'ctrl+2', 'ctrl+3'],
      ['keys.newLine', 'shift+enter'],
      ['keys.copySummary', 'ctrl+C'],
      ['keys.copyPassage', 'ctrl+shift+C'],
      ['card.yes', 'alt+yes'],
      ['card.no', 'alt+N'],
      ['card.why', 'alt+W'],
      ['keys.learned', 'alt+L'],
      ['card.keepCase', 'ctrl+D'],
      ['keys.gap', 'ctrl+L'],
      ['flag.open', 'alt+M'],
      ['keys.takeOrder', 'ctrl+up'],
    ],
  ],
  [
    'keys.article',
    [
      ['keys.passages', 'F3', 'shift+F3'],
      ['keys.others', 'alt+left', 'alt+right'],
    ],
  ],
  [
    'keys.view',
    [
      ['start.keySummon', 'ctrl+shift+space'],
      ['keys.collapse', 'ctrl+.'],
      ['app.import', 'ctrl+I'],
      ['app.insights', 'ctrl+E'],
      ['app.proof', 'ctrl+P'],
      ['app.workspace', 'ctrl+shift+W'],
      ['app.settings', 'ctrl+,'],
      ['keys.back', 'esc'],
      ['keys.undo', 'ctrl+Z'],
      ['keys.title', 'F1'],
      ['app.quit', 'ctrl+Q'],
    ],
  ],
];
