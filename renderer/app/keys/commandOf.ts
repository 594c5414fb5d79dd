// Which command a key press means in the present place: a match over the table of commands with the keys in force.
// Knows keys and places, not what commands do.
import { comboOf, type KeyPress } from '../../keys/combo';
import { type Command, type CommandId, commandIds, rowOf } from '../../keys/commandTable';
import { fits, type KeyMap, usualKeys } from '../../keys/keyMap';
import type { KeyPlace } from '../../keys/keyPlace';

/** The command of a press, or undefined where the key keeps its usual meaning. */
export function commandOf(press: KeyPress, place: KeyPlace, keys: KeyMap = usualKeys): Command | undefined {
  return chosenCommand(press, place, keys)?.command;
}

export interface ChosenCommand {
  readonly command: Command;
  /** A held key runs it again and again. */
  readonly repeats: boolean;
}

export function chosenCommand(press: KeyPress, place: KeyPlace, keys: KeyMap): ChosenCommand | undefined {
  // While an input method composes, keys belong to it ("Process" is what it sends).
  if (press.isComposing || press.key === 'Process') return undefined;
  // Ctrl and Alt together is AltGr on German keyboards: it writes @, € and the like.
  if ((press.ctrlKey || press.metaKey) && press.altKey) return undefined;
  const pressed = comboOf(press);
  if (pressed === undefined) return undefined;
  for (const id of commandIds) {
    const { where, when, repeats } = rowOf(id);
    if (!where.includes(place.layer) || (when && !when(place))) continue;
    const fit = keys[id].map((combo) => fits(combo, pressed, place.yesLetter)).find(Boolean);
    if (fit) return { command: commandFor(id, fit.digit), repeats: repeats ?? false };
  }
  return typedLetter(press, place);
}

/** The command a row stands for; `digit` counts from 1. */
export function commandFor(id: CommandId, digit?: number): Command {
  const { does, digit: withDigit } = rowOf(id);
  // Each row's own shape is known to the table's type; here it is one of many.
  return (does ?? (withDigit ? { kind: id, index: (digit ?? 1) - 1 } : { kind: id })) as Command;
}

/** A letter, digit or sign typed anywhere goes on with the concern; space stays with scrolling and buttons. */
function typedLetter({ key, ctrlKey, metaKey, altKey }: KeyPress, { layer, focus }: KeyPlace) {
  const letter = [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
  const takes = layer === 'edge' || (layer !== 'panel' && focus !== 'field');
  return letter && takes ? { command: { kind: 'type' as const, letter: key }, repeats: true } : undefined;
}
