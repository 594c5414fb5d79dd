// Taking outcomes back: one by one or a whole day, as later outcomes of their own, which can be taken back again.
// Pure; the log stays append-only.
import { TablettError } from '../errors/tablettError';
import type { Outcome } from '../vocabulary/outcome';
import type { NotedOutcome, OutcomeBook } from './outcomeBook';

/** `ids`: of outcomes, also of earlier undos · `fromMs`, `untilMs`: everything noted in [from, until). */
export type WhatToUndo =
  | { readonly ids: readonly string[] }
  | { readonly fromMs: number; readonly untilMs: number };

export interface UndoCircumstances {
  readonly makeId: () => string;
  readonly atMs: number;
}

/** The undoing outcomes, to be appended. Nothing to undo: none. Fails with RATING_MISSING on an unknown id. */
export function undoOutcomes(
  book: OutcomeBook,
  what: WhatToUndo,
  { makeId, atMs }: UndoCircumstances,
): readonly Outcome[] {
  return targets(book, what).map(({ id, articleId, concernKey, language }) => ({
    ...{ id: makeId(), articleId, concernKey, language, atMs },
    kind: 'withdrawn',
    undoes: id,
  }));
}

function targets(book: OutcomeBook, what: WhatToUndo): readonly NotedOutcome[] {
  if ('ids' in what) {
    return what.ids.map((id) => {
      const found = book.outcome(id);
      if (!found) throw new TablettError('RATING_MISSING', { id });
      return found;
    });
  }
  return [...book.concerns()]
    .flatMap(({ outcomes }) => [...outcomes.values()].flat())
    .filter(({ id, atMs, undoes }) => {
      const isInside = atMs >= what.fromMs && atMs < what.untilMs;
      return isInside && undoes === undefined && !book.isUndone(id);
    });
}
