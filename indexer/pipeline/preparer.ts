// What prepares sources and articles for embedding: reading, extraction, cutting, analysed words.
// Types only; it runs in the caller's thread (localPreparer.ts) or in one of its own (threadPreparer.ts).
import type { ErrorCode, ErrorDetails } from '../../knowledge/errors/errorCodes';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { PreparedArticle } from './prepareArticle';

/** One source to open. Plain values: it goes to another thread. */
export interface SourceRequest {
  /** As shown and stored, and as the disk is asked for it. */
  readonly source: string;
  readonly path: string;
  /** Hash under which the whole file is stored already: equal bytes are not extracted again. */
  readonly knownHash?: string;
  /** The time of this import, ms since 1970, UTC. */
  readonly nowMs: number;
}

/** An article that a source gives; equal hash = unchanged. */
export interface OfferedArticle {
  readonly id: ArticleId;
  readonly contentHash: string;
}

/** A line of a table that could not be read. */
export interface LineFault {
  readonly code: ErrorCode;
  readonly message: string;
}

/** `offered` in the order of the source, none twice; empty where no line of a table could be read. */
export interface OpenedSource {
  readonly offered: readonly OfferedArticle[];
  readonly faults: readonly LineFault[];
}

/** An error as a plain value. */
export interface PlainFailure {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

export type TakenArticle =
  | { readonly kind: 'prepared'; readonly prepared: PreparedArticle }
  | { readonly kind: 'failed'; readonly id: ArticleId; readonly failure: PlainFailure };

/**
 * Every call fails with CANCELLED when `signal` aborts first, and in a thread of its own with SOURCE_TOO_COSTLY or
 * WORKER_LOST: each costs the one source, never the next call.
 */
export interface Preparer {
  /** Reads and extracts a source. Fails with SOURCE_*. */
  open(request: SourceRequest, signal?: AbortSignal): Promise<OpenedSource>;
  /** Cuts these articles of a source, in the order asked; it is opened again if it is not the last one opened. */
  take(
    request: SourceRequest,
    ids: readonly ArticleId[],
    signal?: AbortSignal,
  ): Promise<readonly TakenArticle[]>;
  /** Cuts an article that is stored already. */
  cut(article: Article, signal?: AbortSignal): Promise<PreparedArticle>;
  close(): Promise<void>;
}
