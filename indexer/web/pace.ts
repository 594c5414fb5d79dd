// Requests to one server, one after the other with a pause between them.
// Knows nothing of requests.
import { setTimeout } from 'node:timers/promises';
import { TablettError } from '../../knowledge/errors/tablettError';

/** Resolves when the next request may go; called once before each. Fails with CANCELLED. */
export function pace(pauseMs: number, signal: AbortSignal | undefined): () => Promise<void> {
  let nextAtMs = 0;
  return async () => {
    const waitMs = nextAtMs - performance.now();
    nextAtMs = Math.max(nextAtMs, performance.now()) + pauseMs;
    try {
      signal?.throwIfAborted();
      if (waitMs > 0) await setTimeout(waitMs, undefined, signal ? { signal } : {});
    } catch (thrown) {
      throw new TablettError('CANCELLED', {}, thrown);
    }
  };
}
