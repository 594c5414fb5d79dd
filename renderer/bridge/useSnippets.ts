// Text snippets of one's own: listed, saved, removed.
// Knows the calls; finding and inserting are the page's.
import { useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { Snippet } from '../../knowledge/vocabulary/reply';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { useCall } from './useCall';

export interface SnippetsView {
  /** Undefined until the engine has told. */
  readonly snippets: readonly Snippet[] | undefined;
  readonly failure: ErrorCode | undefined;
  /** Without an id a further one; resolves to whether it was kept. */
  readonly save: (snippet: Omit<Snippet, 'id'> & { readonly id?: string }) => Promise<boolean>;
  readonly remove: (id: string) => void;
}

/** Asks when `opened`. */
export function useSnippets(opened: boolean): SnippetsView {
  const { value, code, again } = useCall(opened ? 'snippets' : '', () => pageApi().listSnippets({}));
  const [failure, setFailure] = useState<ErrorCode>();
  const after = (outcome: { readonly ok: boolean; readonly code?: ErrorCode }) => {
    setFailure(outcome.code);
    if (outcome.ok) again();
    return outcome.ok;
  };
  return {
    snippets: value,
    failure: failure ?? code,
    save: async (snippet) => after(await settle(pageApi().saveSnippet(snippet))),
    remove: (id) => void settle(pageApi().removeSnippet({ id })).then(after),
  };
}
