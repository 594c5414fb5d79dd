// The ledger: what became of every source file, and of every import as a whole.
// Remembered in the store; a source has one entry, that of its latest import.
import type { ArticleId } from './ids';
import type { SourceReport } from './importReport';
import type { Language } from './language';

/** The path a source took; `count`: words extracted, chunks cut or embedded, articles findable. */
export const ledgerSteps = [
  'read',
  'extracted',
  'recognised',
  'compared',
  'chunked',
  'embedded',
  'searchable',
] as const;
export interface LedgerStep {
  readonly name: (typeof ledgerSteps)[number];
  readonly ms?: number;
  readonly count?: number;
}

/** Another article with nearly the same words; `share` of equal shingles in [0, 1]. */
export interface NearTwin {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly source: string;
  readonly share: number;
}

/** One source file. `id` stays the same for the same file. */
export interface LedgerEntry extends SourceReport {
  readonly id: string;
  readonly importId: string;
  readonly atMs: number;
  /** File kind in lower case, as the reader recognised it: `docx`, `pdf`, `html`. */
  readonly format?: string;
  readonly language?: Language;
  readonly sizeBytes?: number;
  readonly changedAtMs?: number;
  /** Mean certainty of text recognition in [0, 1]. */
  readonly recognition?: number;
  readonly twin?: NearTwin;
  /** Its articles, at most 50. */
  readonly articleIds: readonly ArticleId[];
  readonly steps: readonly LedgerStep[];
}

export const importPhases = ['running', 'paused', 'done', 'cancelled', 'failed', 'rolledBack'] as const;

/** One import. `counts`: sources by what became of them. `kept`: articles that a rollback left, changed since by hand. */
export interface ImportRecord {
  readonly id: string;
  readonly origin: 'files' | 'watched' | 'web';
  readonly label: string;
  readonly startedAtMs: number;
  readonly endedAtMs?: number;
  readonly phase: (typeof importPhases)[number];
  readonly counts: Readonly<Record<SourceReport['outcome'], number>>;
  readonly articles: number;
  readonly chunks: number;
  readonly kept?: number;
}
