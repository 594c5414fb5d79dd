// What the sheet and each of its sentences work with.
// Types only.
import type { Language } from '../../../knowledge/vocabulary/language';
import type { Snippet } from '../../../knowledge/vocabulary/reply';
import type { FieldValues, Sheet } from '../sheet';
import type { SheetAction } from '../sheetState';

/** Where the cursor was last: what a snippet goes to. */
export interface CaretPlace {
  readonly id: string;
  readonly part: number;
  readonly offset: number;
}

export interface SheetDesk {
  readonly sheet: Sheet;
  readonly values: FieldValues;
  /** Of the words around the claims. */
  readonly language: Language;
  readonly snippets: readonly Snippet[];
  readonly dispatch: (action: SheetAction) => void;
  readonly onCaret: (place: CaretPlace) => void;
  /** `no` from 1, in the order in which sources are cited. */
  readonly onSource: (no: number) => void;
}

/** What every sentence of the sheet needs. */
export interface SentenceDesk extends SheetDesk {
  /** Id of the sentence that Tab reaches. */
  readonly reached: string | undefined;
  readonly onReach: (id: string) => void;
}
