// The latest value for handlers that must not change with it: parts that are drawn once a change of their own.
// Knows no value.
import { type RefObject, useEffect, useRef } from 'react';

export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
