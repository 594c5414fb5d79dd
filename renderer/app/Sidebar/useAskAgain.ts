// When a concern is asked once more by itself: something behind it has changed, or its answer was lost.
// Knows states and time, not what is asked.
import { type Dispatch, useEffect, useRef } from 'react';
import type { AskAction, AskState } from '../../ask/askState';
import type { EngineView } from '../../bridge/useEngineStatus';

/** Asks once more when the model becomes ready, the engine comes back, or articles came or went. */
export function useAskAgain({ status, lost }: EngineView, dispatch: Dispatch<AskAction>): void {
  const state = `${lost} ${status?.model.state} ${status?.importRunning ? 'importing' : status?.articles}`;
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state && !lost && !before.current.includes('undefined'))
      dispatch({ kind: 'askedAgain' });
    before.current = state;
  }, [state, lost, dispatch]);
}

/** A lost engine tells when it is back; one that never went, but whose answer was lost, is asked again by itself, ms. */
const stalledMs = 1500;

export function useStalled(
  { stalled }: AskState,
  { lost, failure }: EngineView,
  dispatch: Dispatch<AskAction>,
): void {
  useEffect(() => {
    if (!stalled || lost || failure) return;
    const timer = setTimeout(() => dispatch({ kind: 'askedAgain' }), stalledMs);
    return () => clearTimeout(timer);
  }, [stalled, lost, failure, dispatch]);
}
