// Where a key press happens: what lies on top, what has the focus, what is selected.
// Values only; renderer/app/keys/useCommands.ts reads them from the page.

/** Pages of the knowledge window, and what is open on one of them. */
export const desk = [
  ...(['ledger', 'articles', 'article', 'editor', 'twins'] as const),
  ...(['gaps', 'review', 'insights', 'settings'] as const),
] as const;

/**
 * `panel`: import, settings, palette or the key sheet is open · `reply`: the sheet of a reply, a panel that has keys of its own
 * (useDeskCommands) · `edge`: the sidebar is folded.
 */
export type KeyLayer = 'answers' | 'reader' | 'panel' | 'reply' | 'edge' | (typeof desk)[number];

export interface KeyPlace {
  readonly layer: KeyLayer;
  readonly focus: 'field' | 'article' | 'control' | 'elsewhere';
  /** Some text is selected, so Ctrl C is the system's. */
  readonly selected: boolean;
  readonly caretAtEnd: boolean;
  readonly canRestore: boolean;
  /** A question is open that the field can take up. */
  readonly hasQuestion: boolean;
  /** The text or the contact holds more than one concern. */
  readonly hasConcerns: boolean;
  /** The article stands beside the list. */
  readonly wide: boolean;
  /** J in German, Y in English. */
  readonly yesLetter: string;
}
