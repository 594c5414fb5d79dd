// The key sheet of the sidebar, made of the table and the keys in force.
// Words and keys only.
import type { WordKey } from '../i18n/words';
import type { CommandGroup } from './commandRow';
import { type CommandId, commandIds, rowOf } from './commandTable';
import type { PrintedKeys } from './KeysContext';

/** What a key does, and the combinations that do it; see comboLabel. */
export type KeyRow = readonly [label: WordKey, ...combos: string[]];
/** Keys that act in one place. */
export type KeyRows = readonly [place: WordKey, rows: readonly KeyRow[]];

export const groupTitles: Readonly<Record<CommandGroup, WordKey>> = {
  card: 'keys.answers',
  concern: 'concern.label',
  article: 'keys.article',
  view: 'keys.view',
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
const further = (keys: PrintedKeys): Partial<Record<CommandGroup, readonly KeyRow[]>> => ({
  concern: [['keys.newLine', 'shift+enter']],
  view: [
    ['start.keySummon', ...keys.summon],
    ['keys.capture', ...keys.capture],
  ],
});

/** Commands without a key are left to the palette. */
export function sheetGroups(keys: PrintedKeys): readonly KeyRows[] {
  const groups = Object.entries(groupTitles) as [CommandGroup, WordKey][];
  return groups.map(([group, title]) => {
    const lines = linesOf(group).map(
      ([label, ids]): KeyRow => [label, ...ids.flatMap((id) => spread(keys[id]))],
    );
    return [title, [...lines, ...(further(keys)[group] ?? [])].filter(([, ...combos]) => combos.length > 0)];
  });
}

/** `ctrl+digit` → the first three, as they stand on the cards. */
function spread(combos: readonly string[]): readonly string[] {
  return combos.flatMap((combo) =>
    combo.endsWith('digit') ? ['1', '2', '3'].map((digit) => combo.replace(/digit$/, digit)) : [combo],
  );
}
