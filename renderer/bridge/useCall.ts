// What a call gave, asked again for each new key; what stood before stays until the new is there.
// Knows outcomes, not what is asked.
import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { PageApi } from '../../knowledge/contract/pageApi';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';

type CallName = {
  [K in keyof PageApi]: PageApi[K] extends (input: never) => Promise<unknown> ? K : never;
}[keyof PageApi];

/** What a call of the page's door gives when it succeeds, and what it takes. */
export type Value<K extends CallName> = Extract<
  Awaited<ReturnType<PageApi[K]>>,
  { readonly ok: true; readonly value: unknown }
>['value'];
export type Input<K extends CallName> = Parameters<PageApi[K]>[0];

export interface Called<T> {
  /** Of the key it was asked for; absent until then. */
  readonly value?: T;
  readonly code?: ErrorCode;
  readonly again: () => void;
}

/**
 * Calls while `key` is not empty; `key` says all that the call depends on. `keepsOld`: what another key gave stays
 * until this one's reply is there.
 */
export function useCall<T>(key: string, call: () => Promise<Outcome<T>>, keepsOld = false): Called<T> {
  const [edition, setEdition] = useState(0);
  const [reply, setReply] = useState<{ readonly key: string; readonly outcome: Outcome<T> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    if (key === '') return;
    let current = true;
    void settle(call()).then((outcome) => current && setReply({ key, outcome }));
    return () => {
      current = false;
    };
  }, [key, edition]);
  const again = useCallback(() => setEdition((count) => count + 1), []);
  if (!reply || (reply.key !== key && !keepsOld)) return { again };
  return reply.outcome.ok ? { value: reply.outcome.value, again } : { code: reply.outcome.code, again };
}
