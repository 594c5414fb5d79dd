// Which keys each command has now: the table's, or those its owner chose.
// Pure; knows no press and no action.
import { partsOf } from './combo';
import { type CommandId, commandIds, rowOf } from './commandTable';

/** `ctrl+C` and the like by command; empty: reached by the palette only. */
export type KeyMap = Readonly<Record<CommandId, readonly string[]>>;

/** settings.keys: command → combo; an empty combo takes the key away. */
export type ChangedKeys = Readonly<Record<string, string>>;

/** Changes of fixed or unknown commands are passed over: the file may be another version's, or written by hand. */
export function keyMapOf(changed: ChangedKeys = {}): KeyMap {
  return Object.fromEntries(
    commandIds.map((id) => {
      const combo = rowOf(id).fixed ? undefined : changed[id];
      return [id, combo === undefined ? rowOf(id).keys : combo === '' ? [] : [combo]];
    }),
  ) as Record<CommandId, readonly string[]>;
}

export const usualKeys: KeyMap = keyMapOf();

/**
 * Whether a pressed combo is one of a command's; `yes` is the letter of the interface's language, and the digit of
 * `digit` is handed back.
 */
export function fits(
  combo: string,
  pressed: string,
  yesLetter: string,
): { readonly digit?: number } | undefined {
  const wanted = partsOf(combo);
  if (wanted.key === 'yes') return combo.replace(/yes$/, yesLetter) === pressed ? {} : undefined;
  if (wanted.key !== 'digit') return combo === pressed ? {} : undefined;
  const { key } = partsOf(pressed);
  if (!/^[1-9]$/.test(key) || combo.replace(/digit$/, key) !== pressed) return undefined;
  return { digit: Number(key) };
}

/** `ctrl+digit` → `ctrl+1–3` where three can be chosen, `ctrl+1` where one can. */
export function withDigits(combo: string, count: number): string {
  return combo.replace(/digit$/, count > 1 ? `1–${count}` : '1');
}
