// What queue and worker threads say to each other; everything survives a structured clone.
// Types, and the word that ends a thread.
import type { ErrorDetails } from '../../knowledge/errors/errorCodes';
import type { PassageText } from '../../knowledge/ports';
import type { ModelPlace } from './modelPlace';

export type EmbedRole = 'question' | 'import';

/** Given to a worker at its start. `gate`: one Int32, how many questions are being answered right now. */
export interface EmbedWorkerStart {
  readonly place: ModelPlace;
  readonly role: EmbedRole;
  readonly gate: SharedArrayBuffer;
}

export type EmbedRequest =
  | { readonly kind: 'query'; readonly text: string }
  | { readonly kind: 'passage'; readonly passage: PassageText };

export type NumberedRequest = EmbedRequest & { readonly id: number };

/** The thread finishes the passage that is running, answers nothing more and ends. */
export const stopWord = 'stop';

export interface ReadyReply {
  readonly kind: 'ready';
  readonly fingerprint: string;
  readonly dimensions: number;
}

/** The model could not be loaded; the worker ends after this. */
export interface FailedReply {
  readonly kind: 'failed';
  readonly code: string;
  readonly details: ErrorDetails;
}

export type EmbedReply =
  | {
      readonly kind: 'vectors';
      readonly id: number;
      readonly vector: Float32Array;
      readonly sentenceVectors: Float32Array;
    }
  | { readonly kind: 'failure'; readonly id: number; readonly code: string; readonly details: ErrorDetails };

export type WorkerReply = ReadyReply | FailedReply | EmbedReply;
