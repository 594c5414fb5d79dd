// What prepares sources and articles for embedding: reading, extraction, cutting, analysed words.
// Types only; it runs in the caller's thread (localPreparer.ts) or in a process of its own (linePreparer.ts).
import type { ErrorCode, ErrorDetails } from '../../knowledge/errors/errorCodes';
import type { Article, ArticleContent } from '../../knowledge/vocabulary/article';
import type { RememberedColumns } from '../../knowledge/vocabulary/columnMap';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import type { SourceView } from '../../knowledge/vocabulary/sourceView';
import type { WrittenDraft } from '../extract/articleFromMarkdown';
import type { MailAsText } from '../extract/mail/mailAsText';
import type { TablePlace, TablePreview } from '../extract/tables/previewTable';
import type { PreparedArticle } from './prepareArticle';
import type { SourceFacts } from './sourceFacts';

/** One source to open. Plain values: it goes to another process. */
export interface SourceRequest {
  /** As shown and stored, and as the disk is asked for it. */
  readonly source: string;
  readonly path: string;
  /** Hash under which the whole file is stored already: equal bytes are not extracted again. */
  readonly knownHash?: string;
  /** The time of this import, ms since 1970, UTC. */
  readonly nowMs: number;
  /** Articles that keep the id they had where they were exported from: that id → the one their place would give. */
  readonly granted?: Readonly<Record<string, ArticleId>>;
  /** Of an encrypted source; used once and kept nowhere. */
  readonly password?: string;
  /** Mappings of tables with columns of unknown names. */
  readonly columns?: readonly RememberedColumns[];
}

/** An article that a source gives; equal hash = unchanged. `claimedId`: the one it had where it was exported from. */
export interface OfferedArticle {
  readonly id: ArticleId;
  readonly claimedId?: ArticleId;
  readonly contentHash: string;
  /** Absent where the bytes were the same as before, and nothing was extracted. */
  readonly text?: OfferedText;
}

/** `hash`: see textHash.ts · `key`: of a row or member in its source · `archived`: its source says that it is. */
export interface OfferedText {
  readonly hash: string;
  readonly title: string;
  readonly key?: string;
  readonly archived?: true;
}

/** A line of a table or a member of a container that could not be read. */
export interface LineFault {
  /** The member; it and all within it are as they were. */
  readonly member?: string;
  readonly code: ErrorCode;
  readonly message: string;
}

/** `offered` in the order of the source, none twice; empty where no line of a table could be read. */
export interface OpenedSource {
  readonly offered: readonly OfferedArticle[];
  readonly faults: readonly LineFault[];
  /** For the ledger. */
  readonly facts?: SourceFacts;
}

/** An error as a plain value. */
export interface PlainFailure {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

export type TakenArticle =
  | {
      readonly kind: 'prepared';
      readonly prepared: PreparedArticle;
      /** What the source itself says of its keeping; absent: what differs from the usual in the article's. */
      readonly claims?: Partial<Keeping>;
    }
  | { readonly kind: 'failed'; readonly id: ArticleId; readonly failure: PlainFailure };

/**
 * Every call fails with CANCELLED when `signal` aborts first, and in a process of its own with SOURCE_TOO_COSTLY or
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
  /** What Markdown that was written here becomes. Fails with SOURCE_EMPTY, SOURCE_TOO_DEEP, SOURCE_TOO_LARGE. */
  draft(draft: WrittenDraft, signal?: AbortSignal): Promise<ArticleContent>;
  /** The first rows of a table with its mapping, in force or guessed. Fails with SOURCE_*. */
  preview(request: SourceRequest, place: TablePlace, signal?: AbortSignal): Promise<TablePreview>;
  /** One page of a source as it is (`page` from 0; beyond the end, the last one), to compare it with its article. Fails with SOURCE_*. */
  view(request: SourceRequest, page: number, signal?: AbortSignal): Promise<SourceView>;
  /** A mail (.eml, .msg) to read as a conversation; nothing attached is opened. Fails with SOURCE_*. */
  mail(request: SourceRequest, signal?: AbortSignal): Promise<MailAsText>;
  /** Work will come soon: what takes long to start may start now. */
  warmUp?(): void;
  close(): Promise<void>;
}
