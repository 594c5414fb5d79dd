// A web page (HTML, or saved with its pictures as MHTML) → its visible words as a whole, menus and footers included.
// Beside the article it shows what of the page was left out.
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { find } from '../dropNoise';
import { guardHtml } from '../extractLimits';
import { readMime } from '../mail/readMime';
import { textOf } from '../textOf';
import { linesOfTree } from './linesOfTree';
import type { TextPart } from './textPages';

const pageParser = unified().use(rehypeParse, { fragment: false }).freeze();

/** Throws SOURCE_TOO_LARGE, SOURCE_TOO_DEEP. */
export function partsOfHtml(html: string, source: string): TextPart[] {
  guardHtml(html, source);
  const root = pageParser.parse(html) as Root;
  const title = find(root, ({ tagName }) => tagName === 'title');
  return [{ name: title && textOf(title), text: linesOfTree(root) }];
}

/** Throws SOURCE_DAMAGED, SOURCE_TOO_DEEP, SOURCE_TOO_LARGE. */
export async function partsOfMhtml(bytes: Uint8Array, source: string): Promise<TextPart[]> {
  const { html = '', text = '' } = await readMime(bytes, source, 'mhtml');
  return html === '' ? [{ text }] : partsOfHtml(html, source);
}
