// A parsed tree → the article: sanitised, written as blocks, titled.
// The one path of all formats from here on.
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ArticleContent } from '../../knowledge/vocabulary/article';
import { articleTitle, withoutTitleHeading } from './articleTitle';
import { blocksFromHast } from './blocksFromHast';
import type { ParsedSource } from './parsedSource';
import { sanitiseTree } from './sanitiseTree';

/** Where the tree comes from: `key` for a row of several, else the file's name stands in for a missing title. */
export interface ArticleOrigin {
  readonly source: string;
  readonly key?: string;
}

/** Throws SOURCE_EMPTY where no words are left, SOURCE_TOO_DEEP and SOURCE_TOO_LARGE beyond the limits. */
export function articleFromParsed(parsed: ParsedSource, origin: ArticleOrigin): ArticleContent {
  const written = blocksFromHast(sanitiseTree(parsed.root), origin.source);
  if (written.text === '') throw new TablettError('SOURCE_EMPTY', { source: origin.source });
  const fileName = origin.key === undefined ? origin.source : undefined;
  const title = articleTitle(parsed.title ?? '', written, fileName);
  const language = parsed.language ? { language: parsed.language } : {};
  const key = origin.key === undefined ? {} : { key: origin.key };
  return { title, ...withoutTitleHeading(title, written), ...language, ...key };
}
