// The concerns asked since the start, to go back and forward through; what is left without an outcome is noted.
// Joins the pure trail to the ask state.
import { type Dispatch, useEffect, useRef } from 'react';
import type { AskAction, AskState } from '../../ask/askState';
import { emptyTrail, step, visit } from '../../contact/concernTrail';
import { useLatest } from '../../useLatest';

/** A concern that stood this long was one, and not a word on the way to it; ms. */
export const restedMs = 1500;
/** So long a concern is worked on before it counts as a contact, ms. */
const worthNotingMs = 8000;

/** `onLeft`: a concern gave way that somebody has worked on. Returns the step back or forward. */
export function useConcernTrail(
  ask: AskState,
  dispatch: Dispatch<AskAction>,
  onLeft: (concernNo: number, text: string) => void,
): (by: 1 | -1) => void {
  const trail = useRef(emptyTrail);
  const worked = useRef<{ no: number; text: string; sinceMs: number }>(undefined);
  const left = useLatest(onLeft);
  const { text, concernNo, pending, view } = ask;
  const stands = !pending && (view.kind === 'answered' || view.kind === 'abstained');
  useEffect(() => {
    const before = worked.current;
    if (before && before.no !== concernNo) {
      if (Date.now() - before.sinceMs >= worthNotingMs) left.current(before.no, before.text);
      worked.current = undefined;
    }
    if (text.trim() === '') {
      trail.current = visit(trail.current, '');
      return;
    }
    if (!stands) return;
    const sinceMs = worked.current?.sinceMs ?? Date.now();
    worked.current = { no: concernNo, text, sinceMs };
    const timer = setTimeout(() => {
      trail.current = visit(trail.current, text);
    }, restedMs);
    return () => clearTimeout(timer);
  }, [text, concernNo, stands]);
  return (by) => {
    // What has just been typed is a concern too once it is left.
    if (text.trim() !== '') trail.current = visit(trail.current, text);
    const next = step(trail.current, by);
    if (!next) return;
    trail.current = next;
    dispatch({ kind: 'replaced', text: next.texts[next.at]! });
  };
}
