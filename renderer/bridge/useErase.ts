// Deletes what is kept on this device, all that was learned or everything, and saves it elsewhere before.
// Knows the calls; what was confirmed is the page's business.
import { useState } from 'react';
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

export type EraseScope = 'learned' | 'all';

export interface EraseView {
  readonly busy: boolean;
  /** Of the last thing that was tried. */
  readonly failure: ErrorCode | undefined;
  readonly saved: boolean;
  /** Entries, once what was learned is gone; after everything went there is no page to tell. */
  readonly erased: number | undefined;
  /** Asks where to, and writes it there. */
  readonly save: (scope: EraseScope) => void;
  readonly erase: (scope: EraseScope) => void;
}

type Told = Pick<EraseView, 'busy' | 'failure' | 'saved' | 'erased'>;
const nothing: Told = { busy: false, failure: undefined, saved: false, erased: undefined };

export function useErase(): EraseView {
  const [told, setTold] = useState(nothing);
  const work = async (done: () => Promise<Partial<Told>>) => {
    setTold({ ...nothing, busy: true });
    setTold({ ...nothing, ...(await done()) });
  };
  return {
    ...told,
    save: (scope) => void work(() => save(scope)),
    erase: (scope) => void work(() => (scope === 'all' ? eraseAll() : eraseLearned())),
  };
}

async function save(scope: EraseScope): Promise<Partial<Told>> {
  const api = pageApi();
  const kind = 'markdown';
  const target = await settle(scope === 'all' ? api.chooseTarget({ kind }) : api.chooseLearningTarget({}));
  if (!target.ok) return { failure: target.code };
  if (target.value === null) return {};
  const { token } = target.value;
  const written: Outcome<unknown> = await settle<unknown>(
    scope === 'all' ? api.exportBase({ token, kind }) : api.exportLearning({ token }),
  );
  return written.ok ? { saved: true } : { failure: written.code };
}

async function eraseLearned(): Promise<Partial<Told>> {
  const outcome = await settle(pageApi().eraseLearned({}));
  return outcome.ok ? { erased: outcome.value.erased } : { failure: outcome.code };
}

async function eraseAll(): Promise<Partial<Told>> {
  const outcome = await settle(pageApi().eraseAll({}));
  return outcome.ok ? { busy: true } : { failure: outcome.code };
}
