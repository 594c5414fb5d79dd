// Reporting an article: how the note would be stored, and storing it.
// Knows the calls, not how they look.
import { useEffect, useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { failureOf, settle } from './outcomes';
import { pageApi } from './pageApi';
import type { Input } from './useCall';

export type TaskKind = Input<'reportArticle'>['kind'];

export interface MaskedNote {
  readonly text: string;
  readonly masked: number;
}

/** A pause in typing before the note is masked anew, ms. */
const restedMs = 200;

/** The note as it would be stored: the last one stays while it is written on; undefined while it is empty. */
export function useMaskedNote(note: string): MaskedNote | undefined {
  const [masked, setMasked] = useState<MaskedNote>();
  useEffect(() => {
    if (note.trim() === '') return setMasked(undefined);
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await settle(pageApi().maskConcern({ text: note }));
      if (current && outcome.ok) setMasked(outcome.value);
    }, restedMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [note]);
  return note.trim() === '' ? undefined : masked;
}

/** Resolves to the code of a failure, or to nothing. */
export function reportArticle(
  articleId: ArticleId,
  kind: TaskKind,
  note: string,
): Promise<ErrorCode | undefined> {
  return failureOf(pageApi().reportArticle({ articleId, kind, note }));
}
