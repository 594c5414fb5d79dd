// What an imported file may ask of us, and the errors that say it asked for more.
// Imported files are hostile: every extractor keeps to these numbers.
import { TablettError } from '../../knowledge/errors/tablettError';
import { measureHtml } from './measureHtml';

/** Levels of nested elements. Real pages stay below 60; recursion in the libraries is safe far beyond 300. */
export const maxNesting = 300;
/** UTF-16 units of one article's text; 5 million are about 2,000 printed pages. */
const maxTextLength = 5_000_000;
/** UTF-16 units of one marked-up source, mark-up included: scripts and embedded images make pages long. */
export const maxMarkupLength = 24_000_000;
/** Blocks of one article. */
export const maxBlocks = 200_000;

/** Throws SOURCE_TOO_DEEP where `depth` is more than allowed. */
export function guardDepth(depth: number, source: string, maxDepth = maxNesting): void {
  if (depth > maxDepth) throw new TablettError('SOURCE_TOO_DEEP', { source, depth, maxDepth });
}

/** Throws SOURCE_TOO_LARGE where `size` (bytes or UTF-16 units) is more than allowed. */
export function guardLength(size: number, source: string, maxSize = maxTextLength): void {
  if (size > maxSize)
    throw new TablettError('SOURCE_TOO_LARGE', { source, sizeBytes: size, maxBytes: maxSize });
}

/** Elements of one page: parsing takes some 30 µs and 5 kB each; 1,000 printed pages have 50,000. */
const maxElements = 250_000;

/** Throws SOURCE_TOO_LARGE or SOURCE_TOO_DEEP where HTML (or Markdown with HTML in it) would cost a parser too much. */
export function guardHtml(html: string, source: string): void {
  guardLength(html.length, source, maxMarkupLength);
  const measure = measureHtml(html, { depth: maxNesting, elements: maxElements });
  guardDepth(measure.depth, source);
  guardLength(measure.elements, source, maxElements);
}
