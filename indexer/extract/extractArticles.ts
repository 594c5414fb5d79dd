// A source file → its articles, whatever its format: the only door into this room.
// Chooses the reader; knows no library itself.
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { ArticleContent } from '../../knowledge/vocabulary/article';
import { assertNever } from '../../knowledge/vocabulary/assertNever';
import type { SourceFile } from '../../knowledge/vocabulary/sourceFile';
import { articleFromParsed } from './articleFromParsed';
import { articlesFromCsv } from './articlesFromCsv';
import { articlesFromJsonl } from './articlesFromJsonl';
import { hastFromDocx } from './hastFromDocx';
import { hastFromPage } from './hastFromHtml';
import { hastFromMarkdown } from './hastFromMarkdown';
import { hastFromPdf } from './hastFromPdf';
import { hastFromUnknown } from './hastFromUnknown';
import type { ParsedSource } from './parsedSource';
import type { ExtractProblem } from './rowCollector';

export interface ExtractedArticles {
  readonly articles: readonly ArticleContent[];
  readonly problems: readonly ExtractProblem[];
}

/**
 * Articles in the order of the source; `problems` are rows left out. Throws TablettError where the whole source
 * cannot be read: SOURCE_EMPTY, SOURCE_DAMAGED, SOURCE_ENCRYPTED, SOURCE_NO_TEXT_LAYER, SOURCE_ZIP_BOMB,
 * SOURCE_TOO_DEEP, SOURCE_TOO_LARGE, SOURCE_COLUMNS.
 */
export async function extractArticles(file: SourceFile): Promise<ExtractedArticles> {
  try {
    return await extractByFormat(file);
  } catch (thrown) {
    // A parser that ran out of stack met nesting that the guards did not foresee.
    if (thrown instanceof RangeError) throw new TablettError('SOURCE_DAMAGED', damaged(file), thrown);
    throw toTablettError(thrown, `extract ${file.format}`);
  }
}

const damaged = (file: SourceFile): { source: string; format: string; reason: string } => ({
  source: file.source,
  format: file.format,
  reason: 'its structure cannot be followed',
});

async function extractByFormat(file: SourceFile): Promise<ExtractedArticles> {
  const { source } = file;
  const single = (parsed: ParsedSource): ExtractedArticles => ({
    articles: [articleFromParsed(parsed, { source })],
    problems: [],
  });
  switch (file.format) {
    case 'csv':
      return articlesFromCsv(file.text, source);
    case 'jsonl':
      return articlesFromJsonl(file.text, source);
    case 'markdown':
      return single(hastFromMarkdown(file.text, source));
    case 'html':
      return single(hastFromPage(file.text, source));
    case 'text':
      return single(hastFromUnknown(file.text, source));
    case 'docx':
      return single(await hastFromDocx(file.bytes, source));
    case 'pdf':
      return single(await hastFromPdf(file.bytes, source));
    default:
      return assertNever(file);
  }
}
