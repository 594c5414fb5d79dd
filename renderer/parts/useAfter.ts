// True once a condition has held for a while; for signs that should not flicker.
// Knows time only.
import { useEffect, useState } from 'react';

/** False until `holds` has been true for `ms` without a break. */
export function useAfter(holds: boolean, ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!holds) return setPassed(false);
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [holds, ms]);
  return passed && holds;
}
