// The commands of the knowledge window at work: each page says what it can do now, one listener and the palette run it.
// Knows keys and callbacks, no page.
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { useLatest } from '../useLatest';
import { comboOf, type KeyPress, partsOf } from './combo';
import { type CommandId, commandIds } from './commandTable';
import { useKeys } from './KeysContext';
import { fits, type KeyMap } from './keyMap';

/** What each command does now; undefined: not now. An answer of false leaves the press to others. */
export type DeskActs = { readonly [Id in CommandId]?: ((digit: number) => unknown) | undefined };

interface Desk {
  readonly join: (acts: RefObject<DeskActs>) => () => void;
  /** In the order of the table. */
  readonly offered: () => readonly CommandId[];
  readonly run: (id: CommandId) => void;
}

const DeskContext = createContext<Desk | undefined>(undefined);

/** Around the whole window. What joined last is asked first: a layer before the page, the page before the frame. */
export function DeskCommandsProvider({ children }: { readonly children: ReactNode }) {
  const joined = useRef<readonly RefObject<DeskActs>[]>([]);
  const keys = useLatest(useKeys());
  const desk = useMemo((): Desk => {
    const actOf = (id: CommandId) => joined.current.map(({ current }) => current[id]).find(Boolean);
    return {
      join: (acts) => {
        joined.current = [acts, ...joined.current];
        return () => {
          joined.current = joined.current.filter((each) => each !== acts);
        };
      },
      offered: () => commandIds.filter(actOf),
      run: (id) => void actOf(id)?.(1),
    };
  }, []);
  useEffect(() => listen(() => joined.current.map(({ current }) => current), keys), []);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** Hears keys that are no bare letters; the first of `sets` that takes a press has it. Gives the way to end it. */
function listen(sets: () => readonly DeskActs[], keys: RefObject<KeyMap>): () => void {
  const hear = (event: globalThis.KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat) return;
    const taken = sets().some((acts) => {
      const meant = commandOf(event, keys.current, acts);
      if (!meant || isBare(meant.pressed) || (meant.pressed === 'ctrl+Z' && inField(event.target)))
        return false;
      return acts[meant.id]?.(meant.digit) !== false;
    });
    if (taken) event.preventDefault();
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

/**
 * Says what the commands do while the component is there. Gives what a list has to ask on each press: it runs commands
 * whose key is a bare letter, and answers whether one was meant. Outside the knowledge window it hears for itself.
 */
export function useDeskCommands(acts: DeskActs): (event: KeyboardEvent) => boolean {
  const desk = useContext(DeskContext);
  const latest = useLatest(acts);
  const keys = useKeys();
  const keysNow = useLatest(keys);
  useEffect(() => (desk ? desk.join(latest) : listen(() => [latest.current], keysNow)), [desk]);
  return (event) => {
    const meant = commandOf(event.nativeEvent, keys, acts);
    if (!meant || !isBare(meant.pressed)) return false;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) acts[meant.id]?.(meant.digit);
    return true;
  };
}

/** For the palette. */
export function useDesk(): Pick<Desk, 'offered' | 'run'> | undefined {
  return useContext(DeskContext);
}

interface Meant {
  readonly id: CommandId;
  readonly pressed: string;
  readonly digit: number;
}

/** Which of the acts a press means, with the keys in force. Ctrl and Alt together is AltGr: it writes signs. */
function commandOf(press: KeyPress, keys: KeyMap, acts: DeskActs): Meant | undefined {
  const pressed = press.isComposing || (press.ctrlKey && press.altKey) ? undefined : comboOf(press);
  if (pressed === undefined) return undefined;
  for (const id of Object.keys(acts) as CommandId[]) {
    const fit = acts[id] && keys[id].map((combo) => fits(combo, pressed, '')).find(Boolean);
    if (fit) return { id, pressed, digit: fit.digit ?? 1 };
  }
  return undefined;
}

/** A letter or digit alone: it means something in a list only, else it is typed. */
function isBare(pressed: string): boolean {
  const { ctrl, alt, key } = partsOf(pressed);
  return !ctrl && !alt && [...key].length === 1;
}

/** There Ctrl Z takes back letters. */
function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
