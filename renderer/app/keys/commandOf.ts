// Which command a key press means in the present place; the whole keyboard in one pure table.
// Knows keys and places, not what commands do.

export type Command =
  | { readonly kind: 'move' | 'passage' | 'article'; readonly by: 1 | -1 }
  | { readonly kind: 'openAt'; readonly index: number }
  | { readonly kind: 'rate'; readonly verdict: 'helpful' | 'unhelpful' }
  | { readonly kind: 'type'; readonly letter: string }
  | {
      readonly kind:
        | 'confirm'
        | 'copySummary'
        | 'copyPassage'
        | 'why'
        | 'takeOrder'
        | 'back'
        | 'restore'
        | 'keys'
        | 'collapse'
        | 'quit'
        | 'import'
        | 'workspace'
        | 'settings'
        | 'insights'
        | 'proof'
        | 'keepCase'
        | 'learned'
        | 'noteGap'
        | 'report'
        | 'intoArticle'
        | 'outOfArticle';
    };

/** What of a keyboard event matters here. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

export interface KeyPlace {
  /** `panel`: import, settings or the key sheet is open; `edge`: the sidebar is folded. */
  readonly layer: 'answers' | 'reader' | 'panel' | 'edge';
  readonly focus: 'field' | 'article' | 'control' | 'elsewhere';
  /** Some text is selected, so Ctrl C is the system's. */
  readonly selected: boolean;
  readonly caretAtEnd: boolean;
  readonly canRestore: boolean;
  /** The article stands beside the list. */
  readonly wide: boolean;
  /** J in German, Y in English. */
  readonly yesLetter: string;
}

/** The command of a press, or undefined where the key keeps its usual meaning. */
export function commandOf(press: KeyPress, place: KeyPlace): Command | undefined {
  // While an input method composes, keys belong to it ("Process" is what it sends).
  if (press.isComposing || press.key === 'Process') return undefined;
  if (place.layer === 'edge') return onEdge(press);
  if (press.key === 'F1') return { kind: 'keys' };
  if (press.key === 'Escape') return { kind: 'back' };
  const main = press.ctrlKey || press.metaKey;
  // Ctrl and Alt together is AltGr on German keyboards: it writes @, € and the like.
  if (main && press.altKey) return undefined;
  if (main) return withMainKey(press, place);
  if (place.layer === 'panel') return undefined;
  if (press.key === 'F3') return { kind: 'passage', by: press.shiftKey ? -1 : 1 };
  if (press.altKey) return withAlt(press, place);
  return plain(press, place);
}

/** The edge is one button: beside the keys of the window only typing on means anything there. */
function onEdge(press: KeyPress): Command | undefined {
  const main = press.ctrlKey || press.metaKey;
  if (main && press.altKey) return undefined;
  if (main) return ofWindow(press);
  return isLetter(press.key) && !press.altKey ? { kind: 'type', letter: press.key } : undefined;
}

function ofWindow({ key, shiftKey }: KeyPress): Command | undefined {
  if (key === '.') return { kind: 'collapse' };
  return key.toLowerCase() === 'q' && !shiftKey ? { kind: 'quit' } : undefined;
}

/** A letter, digit or sign; space stays with scrolling and buttons. */
function isLetter(key: string): boolean {
  return [...key].length === 1 && key !== ' ';
}

function withMainKey(press: KeyPress, place: KeyPlace): Command | undefined {
  const { key, shiftKey } = press;
  const letter = key.toLowerCase();
  const window = ofWindow(press);
  if (window) return window;
  if (letter === 'w' && shiftKey) return { kind: 'workspace' };
  if (letter === 'i' && !shiftKey) return { kind: 'import' };
  if (letter === ',') return { kind: 'settings' };
  if (letter === 'e' && !shiftKey) return { kind: 'insights' };
  if (letter === 'p' && !shiftKey) return { kind: 'proof' };
  if (place.layer === 'panel') return undefined;
  if (letter === 'd' && !shiftKey) return { kind: 'keepCase' };
  if (letter === 'l' && !shiftKey && place.layer === 'answers') return { kind: 'noteGap' };
  if (/^[1-9]$/.test(key)) return { kind: 'openAt', index: Number(key) - 1 };
  if (letter === 'c' && shiftKey) return { kind: 'copyPassage' };
  if (letter === 'c' && !place.selected) return { kind: 'copySummary' };
  if (letter === 'z' && !shiftKey && place.canRestore) return { kind: 'restore' };
  return key === 'ArrowUp' && place.layer === 'answers' ? { kind: 'takeOrder' } : undefined;
}

function withAlt({ key }: KeyPress, { layer, wide, yesLetter }: KeyPlace): Command | undefined {
  const letter = key.toUpperCase();
  if (letter === yesLetter) return { kind: 'rate', verdict: 'helpful' };
  if (letter === 'N') return { kind: 'rate', verdict: 'unhelpful' };
  if (letter === 'W') return { kind: 'why' };
  if (letter === 'L') return { kind: 'learned' };
  if (letter === 'M') return { kind: 'report' };
  if (layer !== 'reader' && !wide) return undefined;
  if (key === 'ArrowLeft') return { kind: 'article', by: -1 };
  return key === 'ArrowRight' ? { kind: 'article', by: 1 } : undefined;
}

function plain({ key, shiftKey }: KeyPress, place: KeyPlace): Command | undefined {
  const { layer, focus, wide } = place;
  const atField = layer === 'answers' && (focus === 'field' || focus === 'elsewhere');
  if (atField && !shiftKey && key === 'ArrowDown') return { kind: 'move', by: 1 };
  if (atField && !shiftKey && key === 'ArrowUp') return { kind: 'move', by: -1 };
  if (atField && !shiftKey && key === 'Enter') return { kind: 'confirm' };
  if (wide && focus === 'field' && place.caretAtEnd && key === 'ArrowRight') return { kind: 'intoArticle' };
  if (wide && focus === 'article' && key === 'ArrowLeft') return { kind: 'outOfArticle' };
  // A letter typed anywhere goes on with the concern.
  return isLetter(key) && focus !== 'field' ? { kind: 'type', letter: key } : undefined;
}
