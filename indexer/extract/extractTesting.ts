// Shared by the tests of this room: sources from strings and fixtures, articles as short lines, what must always hold.
// Not part of the product; nothing but tests imports it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleContent } from '../../knowledge/vocabulary/article';
import type { SourceFile, SourceFormat } from '../../knowledge/vocabulary/sourceFile';
import { extractArticles } from './extractArticles';
import type { ExtractedArticles } from './extractedArticles';

const fixtures = join(import.meta.dirname, '../../test/fixtures/import');

export function file(format: SourceFormat, content: string | Uint8Array, source = 'quelle.x'): SourceFile {
  const base = { source, path: source, sizeBytes: content.length, changedAtMs: 0, contentHash: '' };
  return {
    ...base,
    format,
    ...(typeof content === 'string' ? { text: content } : { bytes: content }),
  } as SourceFile;
}
/** As reading hands it over: without byte order mark, with one kind of line end. */
const decoded = (bytes: Buffer): string =>
  bytes.toString('utf8').replace('\ufeff', '').replaceAll('\r\n', '\n');
export const fixture = (name: string, format: SourceFormat): Promise<ExtractedArticles> => {
  const bytes = readFileSync(join(fixtures, name));
  return extractArticles(file(format, format === 'pdf' || format === 'docx' ? bytes : decoded(bytes), name));
};
export async function articleOf(extracted: Promise<ExtractedArticles>): Promise<ArticleContent> {
  const { articles } = await extracted;
  return articles[0] as ArticleContent;
}
export const articleIn = (format: SourceFormat, text: string): Promise<ArticleContent> =>
  articleOf(extractArticles(file(format, text)));
export const codeOf = (extracting: Promise<unknown>): Promise<string> =>
  extracting.then(
    () => 'read',
    (thrown) => thrown.code,
  );

/** "h2 Fristen", "li0 Strom", "row Strom/2 Wochen": blocks as short lines. */
export function outline(article: ArticleContent): string[] {
  const slice = (span: { start: number; end: number }): string => article.text.slice(span.start, span.end);
  return article.blocks.map((block) => {
    if (block.kind === 'heading') return `h${block.level} ${slice(block)}`;
    if (block.kind === 'listItem')
      return `li${block.depth}${block.ordinal ? ` ${block.ordinal}.` : ''} ${slice(block)}`;
    if (block.kind === 'tableRow')
      return `${block.header ? 'head' : 'row'} ${block.cells.map(slice).join('/')}`;
    return `${block.kind} ${slice(block)}`;
  });
}
export const inlines = (article: ArticleContent): string[] =>
  article.blocks.flatMap((block) =>
    block.inlines.map((inline) => {
      const words = article.text.slice(inline.start, inline.end);
      return inline.kind === 'link' ? `${words} → ${inline.href}` : `${inline.kind} ${words}`;
    }),
  );

/** What is wrong with the spans of an article; nothing, whatever it was made of. */
export function faultsOf(article: ArticleContent): string[] {
  const faults: string[] = article.title === '' ? ['no title'] : [];
  let at = 0;
  for (const block of article.blocks) {
    const words = article.text.slice(block.start, block.end);
    if (!/^\n{0,2}$/.test(article.text.slice(at, block.start))) faults.push(`words before ${block.start}`);
    const mayBeEmpty = block.kind === 'image';
    if ((words.trim() === '' && !mayBeEmpty) || (block.kind !== 'code' && words !== words.trim()))
      faults.push(`space in ${block.start}`);
    for (const inner of [...block.inlines, ...(block.kind === 'tableRow' ? block.cells : [])]) {
      const inside = block.start <= inner.start && inner.start <= inner.end && inner.end <= block.end;
      if (!inside) faults.push(`span outside of ${block.start}`);
      if (
        'href' in inner &&
        typeof inner.href === 'string' &&
        !/^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i.test(inner.href)
      )
        faults.push(inner.href);
    }
    at = block.end;
  }
  return at === article.text.length ? faults : [...faults, 'words at the end'];
}

const formats = join(import.meta.dirname, '../../test/fixtures/formats');

/** A file of test/fixtures/formats, of the format that its name says. */
export function formatFile(name: string): SourceFile {
  return file(name.replace(/^.*\./, '') as SourceFormat, readFileSync(join(formats, name)), name);
}
export const formatArticle = (name: string): Promise<ArticleContent> =>
  articleOf(extractArticles(formatFile(name)));
