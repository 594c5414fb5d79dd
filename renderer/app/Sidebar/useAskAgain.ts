// When a concern is asked once more by itself: something behind it has changed, or its answer was lost.
// Knows states and time, not what is asked.
import { type Dispatch, useEffect, useRef } from 'react';
import type { AskAction, AskState } from '../../ask/askState';
import type { EngineView } from '../../bridge/useEngineStatus';
import { usePageEvents } from '../../bridge/usePageEvents';

/** Asks once more when the engine says that answers change, and when it comes back. */
export function useAskAgain({ lost }: EngineView, dispatch: Dispatch<AskAction>): void {
  const wasLost = useRef(lost);
  useEffect(() => {
    if (wasLost.current && !lost) dispatch({ kind: 'askedAgain' });
    wasLost.current = lost;
  }, [lost, dispatch]);
  usePageEvents(({ name }) => {
    if (name === 'answersChanged') dispatch({ kind: 'askedAgain' });
  });
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
