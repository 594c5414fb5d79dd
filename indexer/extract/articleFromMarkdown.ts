// Markdown that was written here → an article: the same path as a file's, under a title of its own field.
// Its pictures are stored ones, named by `asset:`; nothing is read for it.
import type { ArticleContent, Asset } from '../../knowledge/vocabulary/article';
import { articleFromParsed } from './articleFromParsed';
import { hastFromMarkdown } from './hastFromMarkdown';

/** `source`: named in errors. `pictures`: those that the text may show; others leave no trace. */
export interface WrittenDraft {
  readonly source: string;
  readonly title: string;
  readonly markdown: string;
  readonly pictures: readonly Omit<Asset, 'bytes' | 'mediaType'>[];
}

const noBytes = new Uint8Array();

/** Throws SOURCE_EMPTY, SOURCE_TOO_DEEP and SOURCE_TOO_LARGE as for a file. */
export function articleFromMarkdown({ source, title, markdown, pictures }: WrittenDraft): ArticleContent {
  const { root } = hastFromMarkdown(markdown, source);
  const known = pictures.map(
    (picture) => [picture.id, { ...picture, mediaType: 'image/webp', bytes: noBytes }] as const,
  );
  const { assets: _, ...content } = articleFromParsed({ root, title }, { source, pictures: new Map(known) });
  return content;
}
