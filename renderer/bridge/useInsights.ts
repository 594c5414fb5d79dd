// Fetches the insights of a period while they are looked at, and anew each time they are opened.
// Knows the call, not what the numbers mean.
import { useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { Insights } from '../../knowledge/vocabulary/insights';
import { pageApi } from './pageApi';
import { useCall } from './useCall';

export interface InsightsView {
  readonly weeks: number;
  readonly choose: (weeks: number) => void;
  /** The last ones stay until those of another period are there. */
  readonly insights?: Insights;
  readonly code?: ErrorCode;
}

export function useInsights(wanted: boolean): InsightsView {
  const [weeks, choose] = useState(12);
  const key = wanted ? `insights ${weeks}` : '';
  const { value, code } = useCall(key, () => pageApi().insights({ weeks }), true);
  return { weeks, choose, ...(value && { insights: value }), ...(code && { code }) };
}
