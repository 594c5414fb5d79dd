// Every key of the knowledge window with what it does, grouped by where it acts, for the F1 sheet.
// Words only; each page listens to its own keys.
import type { KeyRows } from '../keys/sheetGroups';

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
