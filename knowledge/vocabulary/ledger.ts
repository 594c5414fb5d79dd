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
  /** It was edited here since: it says something else by now, its source may not. */
  readonly edited?: true;
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
  /** Its articles; a listing names the first 50. */
  readonly articleIds: readonly ArticleId[];
  /** Of all its articles, where a listing does not name them all. */
  readonly articleCount?: number;
  /** Its rows or members that were left out because another article says the same. */
  readonly copies?: number;
  /** Articles edited here that say something else than it does by now, and nobody has decided which is to stand; the first 50. */
  readonly conflicts?: readonly ArticleId[];
  readonly steps: readonly LedgerStep[];
}

/** A file that a page shows, as the disk had it; without size and time where it was not there. */
export interface BesideStamp {
  readonly path: string;
  readonly sizeBytes?: number;
  readonly changedAtMs?: number;
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
  /** What that reading noted (indexer/pipeline/presentReading.ts); absent: read before any was told from another. */
  readonly reading?: number;
  /** Pictures that lie beside it; absent: it shows none. */
  readonly beside?: readonly BesideStamp[];
}

/** What its owner wants of a source that says the same as an article: nothing, both, or that article archived. */
export const sourceTwinDecisions = ['leave', 'keepBoth', 'replace'] as const;
export type SourceTwinDecision = (typeof sourceTwinDecisions)[number];

/** `copy`: left out because another article says the same · `gone`: removed since it was imported. */
export const articleFates = ['findable', 'archived', 'copy', 'gone'] as const;
export type ArticleFate = (typeof articleFates)[number];

/** One article of a source and what became of it. */
export interface SourceArticle {
  readonly articleId: ArticleId;
  /** Of a copy that of its twin; empty where nothing is known any more. */
  readonly title: string;
  /** Of a row or member in its source, as far as it is known. */
  readonly key?: string;
  readonly fate: ArticleFate;
  /** Passages that answer for it. */
  readonly passages: number;
  readonly twin?: NearTwin;
}

/** What one article of a source says, by its hash; `articleId`: that it has in the base, or would have. */
export interface SourceText {
  readonly articleId: ArticleId;
  /** See indexer/pipeline/textHash.ts. */
  readonly textHash: string;
  /** The article that says the same: this one was left out for its sake. */
  readonly twinId?: ArticleId;
}

/** An article edited here whose source has changed since: the content hash that the source offers now. */
export interface NewerText {
  readonly articleId: ArticleId;
  readonly contentHash: string;
  /** Its keeper has seen it and wants what is written here. */
  readonly settled?: true;
}

/** What nobody has decided on yet. */
export const openConflicts = ({ newer = [] }: Pick<KeptSource, 'newer'>): readonly NewerText[] =>
  newer.filter(({ settled }) => !settled);

/** An entry as the store keeps it, with what the next import has to know. */
export interface KeptSource extends Omit<LedgerEntry, 'articleCount' | 'copies' | 'conflicts'> {
  /** Resolved. */
  readonly path: string;
  /** Absent: it must be read again. */
  readonly stamp?: SourceStamp;
  /** Of all its articles and of the copies that were left out, in the order of the source; absent: never noted. */
  readonly texts?: readonly SourceText[];
  readonly decision?: SourceTwinDecision;
  readonly newer?: readonly NewerText[];
}

/** `partlyRolledBack`: taking it back was cancelled; it can go on. */
export const importPhases = [
  ...(['running', 'paused', 'done', 'cancelled', 'failed'] as const),
  ...(['rollingBack', 'partlyRolledBack', 'rolledBack'] as const),
] as const;

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
