// The latest value for handlers that must not change with it: known as soon as what is drawn, before any hand can act.
// Knows no value.
import { type RefObject, useLayoutEffect, useRef } from 'react';

export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
