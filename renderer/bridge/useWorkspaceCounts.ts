// What stands beside the entries of the knowledge window's navigation.
// Asks when the engine is ready, after an import and whenever a page may have changed something.
import { useCallback, useEffect, useState } from 'react';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { usePageEvents } from './usePageEvents';

export interface WorkspaceCounts {
  readonly articles: number;
  readonly twins: number;
  readonly gaps: number;
  readonly stale: number;
  readonly tasks: number;
}

/** `occasion`: asked again when it changes. Undefined until the first reply; a failed one keeps the last. */
export function useWorkspaceCounts(occasion: unknown): WorkspaceCounts | undefined {
  const [counts, setCounts] = useState<WorkspaceCounts>();
  const ask = useCallback(
    () =>
      void settle(pageApi().workspaceCounts({})).then((outcome) => {
        if (outcome.ok) setCounts(outcome.value);
      }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the occasion is what it is asked again for
  useEffect(ask, [ask, occasion]);
  usePageEvents(({ name }) => {
    if (name === 'engineReady' || name === 'importFinished' || name === 'statusChanged') ask();
  });
  return counts;
}
