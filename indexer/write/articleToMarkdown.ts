// An article's body as Markdown: what the editor shows and an export holds. Read again it gives the same blocks.
// Pure; the library that reads Markdown here also writes it, so that both agree on what needs escaping.
import type { Heading } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Article, AssetId } from '../../knowledge/vocabulary/article';
import { markdownTree } from './markdownTree';

const writer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })
  // Padded cells look good in a source and make wide tables quadratic in size.
  .use(remarkGfm, { tablePipeAlign: false })
  .freeze();

/** Where a picture of an article is found from where the Markdown will stand; undefined: it is left out. */
export type PictureAddress = (asset: AssetId) => string | undefined;

/** The body under its title as a heading, as a file holds it: a reader takes that heading for the title again. */
export function titledMarkdown(
  article: Pick<Article, 'title' | 'text' | 'blocks'>,
  address?: PictureAddress,
): string {
  const heading: Heading = { type: 'heading', depth: 1, children: [{ type: 'text', value: article.title }] };
  const { children } = markdownTree(article, address);
  return writer.stringify({ type: 'root', children: [heading, ...children] });
}

/** Ends with a line break; pictures stand as `![alt](asset:ID)` unless told otherwise. The title is not in it. */
export function articleToMarkdown(
  article: Pick<Article, 'text' | 'blocks'>,
  address?: PictureAddress,
): string {
  return writer.stringify(markdownTree(article, address));
}
