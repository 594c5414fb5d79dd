// Fetches the insights of a period while they are looked at, and anew each time they are opened.
// Knows the call, not what the numbers mean.
import { useEffect, useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { Insights } from '../../knowledge/vocabulary/insights';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

export interface InsightsView {
  readonly weeks: number;
  readonly choose: (weeks: number) => void;
  /** The last ones stay until those of another period are there. */
  readonly insights?: Insights;
  readonly code?: ErrorCode;
}

export function useInsights(wanted: boolean): InsightsView {
  const [weeks, choose] = useState(12);
  const [reply, setReply] = useState<{ readonly insights?: Insights; readonly code?: ErrorCode }>({});
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void settle(pageApi().insights({ weeks })).then((outcome) => {
      if (current) setReply(outcome.ok ? { insights: outcome.value } : { code: outcome.code });
    });
    return () => {
      current = false;
    };
  }, [wanted, weeks]);
  return { weeks, choose, ...reply };
}
