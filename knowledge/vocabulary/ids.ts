// Branded handles: an article's id cannot be handed where a chunk's is wanted.
// Knows nothing of how ids are made; the pipeline derives them from sources.

declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type ArticleId = Brand<string, 'ArticleId'>;
export type ChunkId = Brand<string, 'ChunkId'>;

/** Takes a non-empty string as an article's id. Throws RangeError on an empty one. */
export function articleId(value: string): ArticleId {
  if (value.length === 0) throw new RangeError('An article id must not be empty');
  return value as ArticleId;
}

/** The id of the n-th chunk of an article: `article#n`. `ordinal` counts from 0. */
export function chunkId(article: ArticleId, ordinal: number): ChunkId {
  return `${article}#${ordinal}` as ChunkId;
}

/** The article a chunk belongs to, read back from its id. */
export function articleOfChunk(id: ChunkId): ArticleId {
  return id.slice(0, id.lastIndexOf('#')) as ArticleId;
}
