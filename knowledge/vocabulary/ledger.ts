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

/** The file as it was when it was last read whole and everything in it was imported. */
export interface SourceStamp {
  readonly sizeBytes: number;
  readonly changedAtMs: number;
  /** SHA-256 (hex) of its bytes. */
  readonly contentHash: string;
  /** Of model, analysis and chunking. */
  readonly fingerprint: string;
  /** All articles it gives, changed by that import or not. */
  readonly articleCount: number;
  readonly readAtMs: number;
}

/** What its owner wants of a source that says the same as an article: nothing, both, or that article archived. */
export const sourceTwinDecisions = ['leave', 'keepBoth', 'replace'] as const;
export type SourceTwinDecision = (typeof sourceTwinDecisions)[number];

/** An entry as the store keeps it, with what the next import has to know. */
export interface KeptSource extends LedgerEntry {
  /** Resolved. */
  readonly path: string;
  /** Absent: it must be read again. */
  readonly stamp?: SourceStamp;
  /** Of the normalised text of a source that is one article. */
  readonly textHash?: string;
  readonly decision?: SourceTwinDecision;
  /** Articles edited here whose source has changed since: the content hash that the source offers now. */
  readonly newer?: readonly { readonly articleId: ArticleId; readonly contentHash: string }[];
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
