// Takes imports back, follows how far that is, and has one that was taken back read anew.
// Goes on in the engine when the page is closed; whoever opens it again is told by events.
import { useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { type RolledBack, repeatImport, rollBackImport } from './ledgerCalls';
import { usePageEvents } from './usePageEvents';

/** In articles. */
export interface RollbackSteps {
  readonly done: number;
  readonly total: number;
}

export interface RollbackView {
  /** Of the one that goes on or went on last. */
  readonly steps?: RollbackSteps;
  /** What came of the last one that was asked for here, or why it did not come to its end. */
  readonly told?: RolledBack;
  readonly code?: ErrorCode;
  readonly rollBack: (importId: string) => void;
  readonly repeat: (importId: string) => void;
}

/** `onEnded`: after each, well or not. */
export function useRollback(onEnded: () => void): RollbackView {
  const [state, setState] = useState<Pick<RollbackView, 'steps' | 'told' | 'code'>>({});
  usePageEvents(({ name, payload }) => {
    if (name !== 'rollbackProgress') return;
    setState((now) => ({ ...now, steps: { done: payload.done, total: payload.total } }));
  });
  const rollBack = async (importId: string) => {
    setState({});
    const outcome = await rollBackImport(importId);
    setState(outcome.ok ? { told: outcome.value } : { code: outcome.code });
    onEnded();
  };
  const repeat = async (importId: string) => {
    setState({});
    const outcome = await repeatImport(importId);
    if (!outcome.ok) setState({ code: outcome.code });
    onEnded();
  };
  return {
    ...state,
    rollBack: (importId) => void rollBack(importId),
    repeat: (importId) => void repeat(importId),
  };
}
