// What an import says while it runs and when it ends.
import type { ErrorCode } from '../errors/errorCodes';

/** `removed`: gone from its watched place, its articles archived · `duplicate`: nearly the same words as another. */
export const sourceOutcomes = [
  'added',
  'updated',
  'unchanged',
  'duplicate',
  'skipped',
  'failed',
  'removed',
] as const;
export type SourceOutcome = (typeof sourceOutcomes)[number];

/** One line of the ledger: what became of a source file. `code` where it failed, was skipped or a part of it left out. */
export interface SourceReport {
  readonly source: string;
  readonly outcome: SourceOutcome;
  readonly articles: number;
  readonly chunks: number;
  readonly code?: ErrorCode;
  readonly message?: string;
}

/** Running totals. `secondsLeft` is absent until a rate is known. */
export interface ImportProgress {
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly chunksDone: number;
  readonly chunksPerSecond: number;
  readonly secondsLeft?: number;
  /** The source being read right now; absent between two and at the end. */
  readonly reading?: string;
  /** The latest finished sources since the previous progress event, oldest first. */
  readonly finished: readonly SourceReport[];
}

/** The final account; `files` = sources added, updated, unchanged, skipped, failed, removed, and copies left out. */
export interface ImportReport {
  readonly files: number;
  readonly articles: number;
  readonly chunks: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly failed: number;
  /** Copies of other sources that were left out; absent: none. */
  readonly duplicates?: number;
  readonly failures: readonly SourceReport[];
  readonly seconds: number;
  readonly cancelled: boolean;
  readonly resumed: boolean;
}
