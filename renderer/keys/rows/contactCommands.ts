// Commands of the contact: how its concern comes, what was understood of it, how it ended.
// See commandTable.ts for how to add one; of two that fit a press, the first is meant.
import { atWork, type CommandRows, inList } from '../commandRow';
import type { KeyPlace } from '../keyPlace';

const several = ({ hasConcerns }: KeyPlace): boolean => hasConcerns;

export const contactCommands = {
  takeQuestion: {
    keys: ['tab'],
    label: 'keys.takeQuestion',
    group: 'concern',
    where: inList,
    when: ({ hasQuestion, focus }: KeyPlace) => hasQuestion && focus === 'field',
  },
  copyRecap: { keys: ['alt+R'], label: 'keys.copyRecap', group: 'concern', where: atWork },
  nextConcern: {
    keys: ['ctrl+pagedown'],
    label: 'keys.concerns',
    name: 'keys.concernNext',
    group: 'concern',
    where: inList,
    when: several,
    does: { kind: 'concern', by: 1 },
  },
  previousConcern: {
    keys: ['ctrl+pageup'],
    label: 'keys.concerns',
    name: 'keys.concernBefore',
    group: 'concern',
    where: inList,
    when: several,
    does: { kind: 'concern', by: -1 },
  },
  solved: {
    keys: ['alt+G'],
    label: 'keys.solved',
    group: 'concern',
    where: atWork,
    does: { kind: 'outcome', outcome: 'solved' },
  },
  unsolved: {
    keys: ['alt+O'],
    label: 'keys.unsolved',
    group: 'concern',
    where: atWork,
    does: { kind: 'outcome', outcome: 'unsolved' },
  },
  passedOn: {
    keys: ['alt+U'],
    label: 'keys.passedOn',
    group: 'concern',
    where: atWork,
    does: { kind: 'outcome', outcome: 'passedOn' },
  },
  handOver: { keys: ['alt+H'], label: 'keys.copyHandOver', group: 'concern', where: atWork },
  newFromClipboard: { keys: ['ctrl+shift+V'], label: 'keys.fromClipboard', group: 'concern', where: atWork },
  openMail: { keys: ['ctrl+O'], label: 'keys.openMail', group: 'concern', where: atWork },
  takeArrived: { keys: ['alt+enter'], label: 'keys.takeArrived', group: 'concern', where: atWork },
  conversation: { keys: ['alt+S'], label: 'keys.conversation', group: 'concern', where: atWork },
  history: { keys: ['ctrl+H'], label: 'keys.history', group: 'concern', where: atWork },
  historyBack: {
    keys: ['alt+up'],
    label: 'keys.trail',
    name: 'keys.trailBack',
    group: 'concern',
    where: inList,
    does: { kind: 'trail', by: -1 },
  },
  historyForward: {
    keys: ['alt+down'],
    label: 'keys.trail',
    name: 'keys.trailForward',
    group: 'concern',
    where: inList,
    does: { kind: 'trail', by: 1 },
  },
  pin: { keys: ['alt+A'], label: 'keys.pin', group: 'card', where: atWork },
  compare: { keys: ['alt+V'], label: 'keys.compare', group: 'card', where: atWork },
} as const satisfies CommandRows;
