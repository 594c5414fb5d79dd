// Opens the Embedder of the product: worker threads over the model at a place.
// Knows nothing of where models come from.
import { availableParallelism } from 'node:os';
import type { Embedder } from '../../knowledge/ports';
import { EmbedQueue } from './embedQueue';
import { startEmbedThread } from './embedThread';
import type { ModelPlace } from './modelPlace';

export interface OpenEmbedderOptions {
  readonly place: ModelPlace;
  /** The bundled embedWorker file. */
  readonly workerFile: string | URL;
  /** Threads for import; default: as many as there are cores. They start with the first passage. */
  readonly importWorkers?: number;
  /** Import threads end after this long without a passage; default 20 s. */
  readonly idleStopMs?: number;
}

/** Resolves when the first question can be embedded. Fails with MODEL_INVALID or WORKER_LOST. */
export async function openEmbedder(options: OpenEmbedderOptions): Promise<Embedder> {
  const { place, workerFile } = options;
  const gate = new SharedArrayBuffer(4);
  return EmbedQueue.open({
    startQuestionThread: startEmbedThread(workerFile, { place, role: 'question', gate }),
    startImportThread: startEmbedThread(workerFile, { place, role: 'import', gate }),
    importThreads: Math.max(1, options.importWorkers ?? availableParallelism()),
    gate,
    ...(options.idleStopMs === undefined ? {} : { idleStopMs: options.idleStopMs }),
  });
}
