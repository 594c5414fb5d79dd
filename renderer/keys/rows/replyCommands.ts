// Commands of the reply's sheet, in the order of the key sheet and the settings.
// See commandTable.ts for how to add one; the sheet acts on them by useDeskCommands (DeskCommands.tsx).
import type { CommandRows } from '../commandRow';

export const replyCommands = {
  copyReply: {
    keys: ['ctrl+enter'],
    label: 'keys.copyReply',
    group: 'reply',
    where: ['reply'],
    keyOnly: true,
  },
  insertReply: {
    keys: ['ctrl+shift+enter'],
    label: 'keys.insertReply',
    group: 'reply',
    where: ['reply'],
    keyOnly: true,
  },
  openSnippets: { keys: ['alt+T'], label: 'keys.snippets', group: 'reply', where: ['reply'], keyOnly: true },
  nextGap: {
    keys: ['tab'],
    label: 'keys.nextGap',
    group: 'reply',
    where: ['reply'],
    fixed: true,
    keyOnly: true,
  },
} as const satisfies CommandRows;
