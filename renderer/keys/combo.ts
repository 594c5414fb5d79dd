// Key combinations as text: `ctrl+alt+shift+KEY`, made from a press or from an Electron accelerator.
// Pure; knows how keys are named, not what they do.

/** What of a keyboard event matters here. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

const shortNames: Readonly<Record<string, string>> = {
  ' ': 'space',
  '+': 'plus',
  Escape: 'esc',
};

/** `ArrowUp` → `up`, `c` → `C`, `F3` stays. */
function keyName(key: string): string {
  const short = shortNames[key];
  if (short) return short;
  if (/^F\d{1,2}$/.test(key) || [...key].length === 1) return key.toUpperCase();
  return key.replace(/^Arrow/, '').toLowerCase();
}

/** The combination of a press; Cmd counts as Ctrl. Undefined while only modifiers are held. */
export function comboOf(press: KeyPress): string | undefined {
  if (/^(Control|Meta|Alt|AltGraph|Shift|Dead|Unidentified|Process)$/.test(press.key)) return undefined;
  return joined({
    ctrl: press.ctrlKey || press.metaKey,
    alt: press.altKey,
    shift: press.shiftKey,
    key: keyName(press.key),
  });
}

interface ComboParts {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

function joined({ ctrl, alt, shift, key }: ComboParts): string {
  return [ctrl && 'ctrl', alt && 'alt', shift && 'shift', key].filter(Boolean).join('+');
}

export function partsOf(combo: string): ComboParts {
  const held = combo.split('+');
  const key = held.pop() ?? '';
  return { ctrl: held.includes('ctrl'), alt: held.includes('alt'), shift: held.includes('shift'), key };
}

const electronNames: Readonly<Record<string, string>> = {
  space: 'Space',
  enter: 'Enter',
  esc: 'Escape',
  tab: 'Tab',
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
  plus: 'Plus',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  insert: 'Insert',
  delete: 'Delete',
  backspace: 'Backspace',
};

/** `ctrl+shift+space` → `CommandOrControl+Shift+Space`, as Electron's globalShortcut takes it. */
export function acceleratorOf(combo: string): string {
  const { ctrl, alt, shift, key } = partsOf(combo);
  return [ctrl && 'CommandOrControl', alt && 'Alt', shift && 'Shift', electronNames[key] ?? key]
    .filter(Boolean)
    .join('+');
}

/** The way back; '' stays ''. Modifiers that have no key of their own here (Super) are kept as they are named. */
export function comboOfAccelerator(accelerator: string): string {
  if (accelerator === '') return '';
  const held = accelerator.split('+').map((part) => part.toLowerCase());
  const key = held.pop() ?? '';
  const has = (...names: readonly string[]) => held.some((part) => names.includes(part));
  const named = Object.entries(electronNames).find(([, name]) => name.toLowerCase() === key)?.[0];
  return joined({
    ctrl: has('commandorcontrol', 'cmdorctrl', 'control', 'ctrl', 'command', 'cmd'),
    alt: has('alt', 'option', 'altgr'),
    shift: has('shift'),
    key: named ?? (key === 'escape' ? 'esc' : key === 'return' ? 'enter' : key.toUpperCase()),
  });
}
