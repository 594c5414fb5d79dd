// What stands beside the entries of the knowledge window's navigation.
// Asks when the engine is ready, after an import and whenever a page may have changed something; follows articles meanwhile.
import { useCallback, useEffect, useRef, useState } from 'react';
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

/** While an import runs articles come with every file; so often, ms, is enough to look at. */
const askAgainMs = 2_000;

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
  const askedAtMs = useRef(0);
  // The status costs nothing; the other counts read what has come, and an import has the machine for itself.
  const followArticles = () => {
    if (Date.now() - askedAtMs.current < askAgainMs) return;
    askedAtMs.current = Date.now();
    void settle(pageApi().status({})).then((outcome) => {
      if (!outcome.ok) return;
      const { articles } = outcome.value;
      setCounts((now) => now && { ...now, articles });
    });
  };
  usePageEvents(({ name }) => {
    if (name === 'importProgress' || name === 'rollbackProgress') followArticles();
    if (name === 'engineReady' || name === 'importFinished' || name === 'statusChanged') ask();
  });
  return counts;
}
