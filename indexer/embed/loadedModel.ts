// A model loaded in this thread: what both adapters give to the worker.
// Knows nothing of queues or threads.
import type { PassageText, PassageVectors } from '../../knowledge/ports';

/** Calls must not overlap. Vectors as in the Embedder port; the caller owns them. */
export interface LoadedModel {
  readonly fingerprint: string;
  readonly dimensions: number;
  embedQuery(text: string): Promise<Float32Array>;
  embedPassage(passage: PassageText): Promise<PassageVectors>;
  close(): Promise<void>;
}
