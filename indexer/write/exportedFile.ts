// One article as the text of a Markdown file with front matter, or as one line of JSON.
// Pure; names and places of files are the caller's business.
import { stringify } from 'yaml';
import type { Article } from '../../knowledge/vocabulary/article';
import { articleToMarkdown, type PictureAddress, titledMarkdown } from './articleToMarkdown';
import { exportedHead } from './exportedHead';

/** Front matter, the title as a heading, the text; pictures by their `address`. */
export function markdownFile(article: Article, address: PictureAddress): string {
  const head = stringify(exportedHead(article), { lineWidth: 0, aliasDuplicateObjects: false });
  return `---\n${head}---\n\n${titledMarkdown(article, address)}`;
}

/** `text` is plain for other programs; imports here read `markdown`, which says more. Ends with a line break. */
export function jsonLine(article: Article, address: PictureAddress): string {
  const { text } = article;
  const markdown = articleToMarkdown(article, address);
  return `${JSON.stringify({ ...exportedHead(article), text, markdown })}\n`;
}
