// What a thread that prepares sources and its owner say to each other; everything survives a structured clone.
// Types only.
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { ModelPlace } from '../embed/modelPlace';
import type { PreparedArticle } from './prepareArticle';
import type { OpenedSource, PlainFailure, SourceRequest, TakenArticle } from './preparer';

/** Given to the thread at its start: whose tokenizer measures the chunks; absent: an estimate does. */
export interface PrepareStart {
  readonly place?: ModelPlace;
}

/** One at a time: the next is sent when the last is answered. */
export type PrepareRequest =
  | { readonly kind: 'open'; readonly request: SourceRequest }
  | { readonly kind: 'take'; readonly request: SourceRequest; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'cut'; readonly article: Article };

export interface PrepareValues {
  readonly open: OpenedSource;
  readonly take: readonly TakenArticle[];
  readonly cut: PreparedArticle;
}

export type PrepareReply =
  | { readonly kind: 'done'; readonly value: PrepareValues[PrepareRequest['kind']] }
  | { readonly kind: 'failed'; readonly failure: PlainFailure };
