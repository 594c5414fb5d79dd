// Sends each concern as it stands; the newer supersedes the older.
// Knows the call, not what becomes of the answer.
import { useEffect } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { Answer } from '../../knowledge/vocabulary/answer';
import { useLatest } from '../useLatest';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

export type AskReply =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly code: ErrorCode };

/** `id` names the question; 0 and blank text ask nothing. */
export interface AskRequest {
  readonly id: number;
  readonly text: string;
}

/** Most characters that travel; the contract refuses more, the engine reads 100,000 and says so. */
export const maxSentLength = 200_000;
/** Cards asked for: three or five are shown, the rest tells whether a shown card still belongs. */
const askedCards = 8;

/** Asks whenever `id` changes and hands every reply on with its id; superseded ones come as CANCELLED. */
export function useAsk({ id, text }: AskRequest, receive: (reply: AskReply) => void): void {
  const latest = useLatest(receive);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id names the question; its text never changes
  useEffect(() => {
    if (id === 0 || text.trim() === '') return;
    const call = pageApi().ask({ text: text.slice(0, maxSentLength), top: askedCards });
    void settle(call).then((outcome) =>
      latest.current(outcome.ok ? { id, answer: outcome.value } : { id, code: outcome.code }),
    );
  }, [id]);
}
