// The latest value for handlers that must not change with it: known as soon as what is drawn, before any hand can act.
// Knows no value.
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Of each draw; an effect would set it only after the draw is seen, and a press in between act on what was before. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
