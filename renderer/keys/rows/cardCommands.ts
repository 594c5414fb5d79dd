// Commands of the card or article at hand, in the order of sheet, palette and settings.
// See commandTable.ts for how to add one; of two that fit a press, the first is meant.
import { atField, atWork, type CommandRows, inList } from '../commandRow';
import type { KeyPlace } from '../keyPlace';

export const cardCommands = {
  moveUp: {
    keys: ['up'],
    label: 'keys.choose',
    group: 'card',
    where: inList,
    when: atField,
    does: { kind: 'move', by: -1 },
    repeats: true,
    fixed: true,
    keyOnly: true,
  },
  moveDown: {
    keys: ['down'],
    label: 'keys.choose',
    group: 'card',
    where: inList,
    when: atField,
    does: { kind: 'move', by: 1 },
    repeats: true,
    fixed: true,
    keyOnly: true,
  },
  confirm: {
    keys: ['enter'],
    label: 'keys.open',
    group: 'card',
    where: inList,
    when: atField,
    fixed: true,
  },
  openAt: {
    keys: ['ctrl+digit'],
    label: 'keys.openDirect',
    group: 'card',
    where: atWork,
    digit: true,
    keyOnly: true,
  },
  copySummary: {
    keys: ['ctrl+C'],
    label: 'keys.copySummary',
    group: 'card',
    where: atWork,
    when: ({ selected }: KeyPlace) => !selected,
  },
  copyPassage: { keys: ['ctrl+shift+C'], label: 'keys.copyPassage', group: 'card', where: atWork },
  why: { keys: ['alt+W'], label: 'card.why', group: 'card', where: atWork },
  helpful: {
    keys: ['alt+yes'],
    label: 'card.yes',
    group: 'card',
    where: atWork,
    does: { kind: 'rate', verdict: 'helpful' },
  },
  unhelpful: {
    keys: ['alt+N'],
    label: 'card.no',
    group: 'card',
    where: atWork,
    does: { kind: 'rate', verdict: 'unhelpful' },
  },
  draftReply: { keys: ['ctrl+D'], label: 'reply.open', group: 'card', where: atWork },
  learned: { keys: ['alt+L'], label: 'keys.learned', group: 'card', where: atWork },
  keepCase: { keys: ['alt+P'], label: 'card.keepCase', group: 'card', where: atWork },
  report: { keys: ['alt+M'], label: 'flag.open', group: 'card', where: atWork },
} as const satisfies CommandRows;
