// The key sheets of both windows, made of the table and the keys in force.
// Words and keys only.
import type { WordKey } from '../i18n/words';
import type { CommandGroup, DeskGroup, SidebarGroup } from './commandRow';
import { type CommandId, commandIds, rowOf } from './commandTable';
import type { PrintedKeys } from './KeysContext';
import { type KeyMap, withDigits } from './keyMap';

/** What a key does, and the combinations that do it; see comboLabel. */
export type KeyRow = readonly [label: WordKey, ...combos: string[]];
/** Keys that act in one place. */
export type KeyRows = readonly [place: WordKey, rows: readonly KeyRow[]];

export const groupTitles: Readonly<Record<SidebarGroup, WordKey>> = {
  card: 'keys.answers',
  concern: 'concern.label',
  article: 'keys.article',
  reply: 'keys.reply',
  view: 'keys.view',
};

export const deskTitles: Readonly<Record<DeskGroup, WordKey>> = {
  deskWindow: 'desk.group.window',
  deskLedger: 'desk.group.ledger',
  deskArticles: 'desk.group.articles',
  deskTwins: 'desk.group.twins',
  deskGaps: 'desk.group.gaps',
  deskReview: 'desk.group.review',
};

/** Commands that share a line, in the order of the table. */
export function linesOf(group: CommandGroup): readonly (readonly [WordKey, readonly CommandId[]])[] {
  const lines = new Map<WordKey, CommandId[]>();
  for (const id of commandIds.filter((each) => rowOf(each).group === group)) {
    const { label } = rowOf(id);
    lines.set(label, [...(lines.get(label) ?? []), id]);
  }
  return [...lines];
}

/** Keys that no command has: they belong to the field or to every program. */
const further = (keys: PrintedKeys): Partial<Record<SidebarGroup, readonly KeyRow[]>> => ({
  concern: [['keys.newLine', 'shift+enter']],
  view: [
    ['start.keySummon', ...keys.summon],
    ['keys.capture', ...keys.capture],
  ],
});

/** As many cards as are shown unless the owner says otherwise. */
const usualCards = 3;

/** Commands without a key are left to the palette. */
export function sheetGroups(keys: PrintedKeys): readonly KeyRows[] {
  const groups = Object.entries(groupTitles) as [SidebarGroup, WordKey][];
  return groups.map(([group, title]) => {
    return [title, withKeys([...rowsOf(group, keys, usualCards), ...(further(keys)[group] ?? [])])];
  });
}

interface DeskSheet {
  readonly keys: KeyMap;
  /** Before the window's own commands, but for those of the window itself. */
  readonly first: readonly KeyRows[];
  /** Commands of both windows. */
  readonly shared: readonly CommandId[];
  readonly pageCount: number;
}

/** Of the knowledge window. */
export function deskGroups({ keys, first, shared, pageCount }: DeskSheet): readonly KeyRows[] {
  const groups = Object.entries(deskTitles) as [DeskGroup, WordKey][];
  const own = groups.map(([group, title]): KeyRows => {
    const common = group === 'deskWindow' ? shared : [];
    return [
      title,
      withKeys([
        ...rowsOf(group, keys, pageCount),
        ...common.map((id): KeyRow => [rowOf(id).label, ...keys[id]]),
      ]),
    ];
  });
  return [...own.slice(0, 1), ...first, ...own.slice(1)];
}

/** `digits`: how many things a digit chooses from. */
const rowsOf = (group: CommandGroup, keys: KeyMap, digits: number): readonly KeyRow[] =>
  linesOf(group).map(
    ([label, ids]): KeyRow => [
      label,
      ...ids.flatMap((id) => keys[id].map((combo) => withDigits(combo, digits))),
    ],
  );

const withKeys = (rows: readonly KeyRow[]): readonly KeyRow[] =>
  rows.filter(([, ...combos]) => combos.length > 0);
