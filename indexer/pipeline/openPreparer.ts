// Opens the Preparer of the product: a thread with a limited heap, which starts with the first source.
// Knows nothing of what it does with it.
import type { ModelPlace } from '../embed/modelPlace';
import { threadStarter } from '../threads/startThread';
import type { PrepareReply, PrepareRequest, PrepareStart } from './prepareMessages';
import type { Preparer } from './preparer';
import { maxHeapMb, ThreadPreparer } from './threadPreparer';

export interface OpenPreparerOptions {
  /** The bundled prepareWorker file. */
  readonly workerFile: string | URL;
  /** Asked when a thread starts: the model whose tokens measure chunks; undefined: an estimate does. */
  readonly place: () => ModelPlace | undefined;
  readonly longestMs?: number;
  readonly heapMb?: number;
  readonly idleMs?: number;
}

export function openPreparer(options: OpenPreparerOptions): Preparer {
  const { workerFile, place, heapMb = maxHeapMb, ...times } = options;
  return new ThreadPreparer({
    ...times,
    heapMb,
    start: (listener) => {
      const where = place();
      const start: PrepareStart = where ? { place: where } : {};
      const limited = { name: 'prepare', start, resourceLimits: { maxOldGenerationSizeMb: heapMb } };
      return threadStarter<PrepareRequest, PrepareReply>(workerFile, limited)(listener);
    },
  });
}
