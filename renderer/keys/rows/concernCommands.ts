// Commands of the concern and the contact: how it comes, what is done about it.
// See commandTable.ts for how to add one; of two that fit a press, the first is meant.
import { atWork, type CommandRows, inList } from '../commandRow';
import type { KeyPlace } from '../keyPlace';

export const concernCommands = {
  noteGap: { keys: ['ctrl+L'], label: 'keys.gap', group: 'concern', where: inList },
  copyNote: { keys: [], label: 'nothing.note', group: 'concern', where: inList },
  weakFinds: { keys: [], label: 'nothing.weak', group: 'concern', where: inList },
  takeOrder: { keys: ['ctrl+up'], label: 'keys.takeOrder', group: 'concern', where: inList },
  restore: {
    keys: ['ctrl+Z'],
    label: 'keys.undo',
    group: 'concern',
    where: atWork,
    when: ({ canRestore }: KeyPlace) => canRestore,
    fixed: true,
  },
} as const satisfies CommandRows;
