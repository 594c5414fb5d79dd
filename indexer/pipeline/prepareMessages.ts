// What a process that prepares sources and its owner say to each other; everything survives a structured clone.
// Types, and the limit of one reply.
import type { Article, ArticleContent } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { SourceView } from '../../knowledge/vocabulary/sourceView';
import type { ModelPlace } from '../embed/modelPlace';
import type { WrittenDraft } from '../extract/articleFromMarkdown';
import type { MailAsText } from '../extract/mail/mailAsText';
import type { TablePlace, TablePreview } from '../extract/tables/previewTable';
import type { PreparedArticle } from './prepareArticle';
import type { OpenedSource, PlainFailure, SourceRequest, TakenArticle } from './preparer';

/**
 * Packed. The largest article that is accepted (5 million signs, cut into 7,800 chunks) takes 40 MB; what takes more
 * would cost its reader, the engine, several times as much.
 */
export const maxReplyBytes = 256 * 1024 * 1024;

/** Comes first: whose tokenizer measures the chunks (absent: an estimate does), and the memory allowed, MiB. */
export interface PrepareStart {
  readonly kind: 'start';
  readonly place?: ModelPlace;
  readonly maxMemoryMb: number;
}

/** One at a time: the next is sent when the last is answered. */
export type AskedOfPreparer =
  | { readonly kind: 'open'; readonly request: SourceRequest }
  | { readonly kind: 'take'; readonly request: SourceRequest; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'cut'; readonly article: Article }
  | { readonly kind: 'draft'; readonly draft: WrittenDraft }
  | { readonly kind: 'mail'; readonly request: SourceRequest }
  | { readonly kind: 'view'; readonly request: SourceRequest; readonly page: number }
  | { readonly kind: 'preview'; readonly request: SourceRequest; readonly place: TablePlace };

export type PrepareRequest = PrepareStart | AskedOfPreparer;

export interface PrepareValues {
  readonly open: OpenedSource;
  readonly take: readonly TakenArticle[];
  readonly cut: PreparedArticle;
  readonly draft: ArticleContent;
  readonly preview: TablePreview;
  readonly view: SourceView;
  readonly mail: MailAsText;
}

/**
 * `step`: a part of a long source is through (a page was recognised), its time counts anew · `ahead`: with the answer to
 * `open`, the articles that will be asked for next.
 */
export type PrepareReply =
  | { readonly kind: 'step' }
  | {
      readonly kind: 'done';
      readonly value: PrepareValues[AskedOfPreparer['kind']];
      readonly ahead?: readonly TakenArticle[];
    }
  | { readonly kind: 'failed'; readonly failure: PlainFailure };
