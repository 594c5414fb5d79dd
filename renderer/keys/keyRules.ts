// Which combinations a command may be given: not what writes text, not what the system takes, not another command's.
// Pure; knows keys and the table, not who asks.
import { partsOf } from './combo';
import { type CommandId, commandIds, rowOf } from './commandTable';
import { fits, type KeyMap } from './keyMap';

/** `typing`: writes or moves the cursor · `text`: editing of text · `system`: never reaches the page · `altGr`: writes signs. */
export type KeyRefusal = 'typing' | 'text' | 'system' | 'altGr' | 'fixed';

export type KeyVerdict =
  | { readonly kind: 'free' }
  | { readonly kind: 'refused'; readonly because: KeyRefusal }
  /** Another command has it; it can be taken away from there. */
  | { readonly kind: 'taken'; readonly by: CommandId };

/** Of Chromium's text fields on Linux and Windows; Cmd counts as Ctrl, so macOS' are among them. */
const textKeys: ReadonlySet<string> = new Set([
  ...['ctrl+A', 'ctrl+C', 'ctrl+V', 'ctrl+X', 'ctrl+Y', 'ctrl+Z', 'ctrl+shift+Z'],
  ...['left', 'right', 'home', 'end', 'backspace', 'delete'].flatMap((key) => [
    `ctrl+${key}`,
    `ctrl+shift+${key}`,
  ]),
  ...['ctrl+shift+up', 'ctrl+shift+down', 'ctrl+insert', 'ctrl+enter', 'alt+backspace'],
]);

const systemKeys: ReadonlySet<string> = new Set([
  ...['alt+F4', 'alt+tab', 'alt+shift+tab', 'alt+esc', 'alt+space', 'ctrl+esc', 'ctrl+shift+esc'],
  ...['ctrl+alt+delete', 'ctrl+W', 'ctrl+M', 'F10', 'F11', 'F12'],
]);

/** What stands against giving `combo` to `id`, with the keys in force. Its own usual key is always allowed. */
export function judgeKey(combo: string, id: CommandId, keys: KeyMap, yesLetter: string): KeyVerdict {
  const usual = rowOf(id).keys.some((own) => fits(own, combo, yesLetter));
  // A bare letter is fine where it acts in a list alone.
  const bare = rowOf(id).letter && /^[A-Z0-9]$/.test(combo);
  const because = usual || bare ? undefined : refusalOf(combo);
  if (because) return { kind: 'refused', because };
  const by = commandIds.find(
    (other) => other !== id && meet(id, other) && keys[other].some((each) => fits(each, combo, yesLetter)),
  );
  if (by === undefined || sharesFromTheStart(id, by)) return { kind: 'free' };
  return rowOf(by).fixed ? { kind: 'refused', because: 'fixed' } : { kind: 'taken', by };
}

/** The same for a key of every program, which no text field and no command of the page must lose. */
export function refusalOf(combo: string): KeyRefusal | undefined {
  const { ctrl, alt, key } = partsOf(combo);
  if (ctrl && alt) return 'altGr';
  if (systemKeys.has(combo)) return 'system';
  if (!ctrl && !alt && !/^F\d{1,2}$/.test(key)) return 'typing';
  return textKeys.has(combo) ? 'text' : undefined;
}

/** Both can act in one place. */
function meet(one: CommandId, other: CommandId): boolean {
  return rowOf(one).where.some((layer) => rowOf(other).where.includes(layer));
}

/** Rows that have one key by their own conditions never act at once. */
function sharesFromTheStart(one: CommandId, other: CommandId): boolean {
  return rowOf(one).keys.some((key) => rowOf(other).keys.includes(key));
}
