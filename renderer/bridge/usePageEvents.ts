// Subscribes to what engine and shell tell without being asked.
// Knows the events' names, not what they change.
import { useEffect } from 'react';
import type { PageEvent } from '../../knowledge/contract/pageApi';
import { useLatest } from '../useLatest';
import { pageApi } from './pageApi';

/** Calls the latest `listener` for each event while mounted. */
export function usePageEvents(listener: (event: PageEvent) => void): void {
  const latest = useLatest(listener);
  useEffect(() => pageApi().onEvent((event) => latest.current(event)), []);
}
