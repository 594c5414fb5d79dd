// Every key of the knowledge window with what it does, grouped by where it acts, for the F1 sheet.
// Words only; each page listens to its own keys.
import type { KeyMap } from '../keys/keyMap';
import type { KeyRows } from '../keys/sheetGroups';

/** The keys that sidebar and window share are those in force; each page's own are fixed. */
export const keyGroups = (keys: KeyMap): readonly KeyRows[] => [
  [
    'keys.window',
    [
      ['workspace.change', 'ctrl+1', 'ctrl+2', 'ctrl+3', '…'],
      ['workspace.import', ...keys.import],
      ['app.insights', ...keys.insights],
      ['app.settings', ...keys.settings],
      ['app.proof', ...keys.proof],
      ['keys.search', 'ctrl+F'],
      ['keys.closeWindow', 'ctrl+W'],
      ['keys.title', ...keys.keys],
      ['app.quit', ...keys.quit],
    ],
  ],
  [
    'keys.lists',
    [
      ['keys.choose', 'up', 'down'],
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
  [
    'workspace.articles',
    [
      ['articles.new', 'ctrl+N'],
      ['keys.chooseSeveral', 'shift+up', 'shift+down'],
      ['articles.edit', 'E', 'ctrl+B'],
      ['article.history', 'V', 'ctrl+H'],
      ['articles.archive', 'A'],
      ['article.searchTest', 'ctrl+T'],
      ['reader.articleBefore', 'alt+left'],
      ['editor.save', 'ctrl+S'],
      ['editor.bold', 'ctrl+B'],
      ['editor.italic', 'ctrl+I'],
      ['editor.link', 'ctrl+K'],
    ],
  ],
  [
    'workspace.twins',
    [
      ['twins.mergeLeft', 'L'],
      ['twins.mergeRight', 'R'],
      ['twins.link', 'V'],
      ['twins.keep', 'B'],
    ],
  ],
  [
    'workspace.gaps',
    [
      ['gaps.draft', 'enter'],
      ['gaps.assign', 'Z'],
    ],
  ],
  [
    'workspace.review',
    [
      ['review.done', 'E'],
      ['review.dismiss', 'V'],
      ['review.confirm', 'E'],
      ['review.archive', 'A'],
      ['undo.label', 'ctrl+Z'],
    ],
  ],
];
