// Rows of a table of articles (CSV records, JSONL objects) → articles, or why not.
// Knows neither the file format around them nor which column is which.
import type { RootContent } from 'hast';
import { type ErrorCode, errorText } from '../../../knowledge/errors/errorCodes';
import { TablettError, toTablettError } from '../../../knowledge/errors/tablettError';
import type { ArticleContent } from '../../../knowledge/vocabulary/article';
import { articleFromParsed } from '../articleFromParsed';
import { hastFromMarkdown } from '../hastFromMarkdown';
import { element, rootOf } from '../hastFromText';
import { hastFromUnknown } from '../hastFromUnknown';
import { languageOfTag, type ParsedSource } from '../parsedSource';
import { type PicturesByAddress, placeKnownPictures } from '../placePictures';
import type { SourceClaims } from '../sourceClaims';

/** Why a row, or something in a source, was left out. `line` counts from 1. `message` is for developers and reports. */
export interface ExtractProblem {
  readonly code: ErrorCode;
  readonly line?: number;
  /** The member of a container that it concerns, and all within it. */
  readonly member?: string;
  readonly message: string;
}

/** What stands under one of the columns that make up the text. */
export interface RowPart {
  readonly column: string;
  readonly text: string;
  /** It is said to be Markdown; absent: it is looked at. */
  readonly isMarkdown?: boolean;
  /** Where the whole cell leads. */
  readonly href?: string;
}

/** The values of a row; without an id it is known by its number. */
export interface Row {
  readonly id?: string;
  readonly title?: string;
  readonly language?: string;
  readonly claims?: Omit<SourceClaims, 'title' | 'language'>;
  readonly body: readonly RowPart[];
}

/** Collects the articles of one source row by row; a bad row becomes a problem with its line, the others go on. */
export class RowCollector {
  readonly articles: ArticleContent[] = [];
  readonly problems: ExtractProblem[] = [];
  private readonly ids = new Set<string>();
  private readonly keys = new Set<string>();
  private rows = 0;

  /** `pictures`: those that the rows hold themselves. */
  constructor(
    private readonly source: string,
    private readonly pictures: PicturesByAddress = new Map(),
  ) {}

  /** `line`: where the row begins, from 1. Rows without an id are keyed by `place`, else by their number, from 1. */
  add(row: Row, line: number, place?: string): void {
    this.rows++;
    const id = row.id?.trim() ?? '';
    const key = this.freeKey(id || (place ?? String(this.rows)));
    try {
      if (row.body.every(({ text }) => text.trim() === '')) this.refuse(line, 'it has no text');
      else if (this.ids.has(id)) this.refuse(line, 'its id stands in an earlier line too');
      else {
        this.articles.push(rowArticle(row, key, { source: this.source, pictures: this.pictures }));
        this.keys.add(key);
        if (id) this.ids.add(id);
      }
    } catch (thrown) {
      const { code, details } = toTablettError(thrown, 'extract');
      this.refuse(line, code === 'SOURCE_EMPTY' ? 'it has no text' : errorText(code, details));
    }
  }

  /** Leaves a line out. `reason` must not quote the line. */
  refuse(line: number, reason: string): void {
    const { source } = this;
    this.problems.push({
      code: 'SOURCE_BAD_LINE',
      line,
      message: errorText('SOURCE_BAD_LINE', { source, line, reason }),
    });
  }

  /** Throws SOURCE_EMPTY where there was no row at all. */
  finish(): { articles: ArticleContent[]; problems: ExtractProblem[] } {
    const { articles, problems, source } = this;
    if (articles.length === 0 && problems.length === 0) throw new TablettError('SOURCE_EMPTY', { source });
    return { articles, problems };
  }

  /** Where only some rows have ids, the number of one may be the id of another: neither costs the other its article. */
  private freeKey(wanted: string): string {
    let key = wanted;
    for (let number = 2; this.keys.has(key); number++) key = `${wanted} (${number})`;
    return key;
  }
}

function rowArticle(
  row: Row,
  key: string,
  { source, pictures }: { readonly source: string; readonly pictures: PicturesByAddress },
): ArticleContent {
  const language = languageOfTag(row.language);
  const parsed = rowTree(row.body, source);
  const title = row.title?.trim() || parsed.title;
  const claims = { ...row.claims, ...(language && { language }) };
  const placed = placeKnownPictures(parsed.root, pictures);
  return articleFromParsed(
    { ...parsed, ...claims, ...(title ? { title } : {}) },
    { source, key, pictures: placed },
  );
}

/** Several columns stand below one another, each under its name. */
function rowTree(body: readonly RowPart[], source: string): ParsedSource {
  const parts = body.filter(({ text }) => text.trim() !== '');
  const [only] = parts;
  if (only && body.length === 1) return partTree(only, source);
  const children = parts.flatMap((part): RootContent[] => [
    element('h2', [{ type: 'text', value: part.column }]),
    ...partTree(part, source).root.children,
  ]);
  return { root: { type: 'root', children } };
}

function partTree({ text, href, isMarkdown }: RowPart, source: string): ParsedSource {
  if (isMarkdown) return hastFromMarkdown(text, source);
  if (href === undefined) return hastFromUnknown(text, source);
  return { root: rootOf([element('p', [element('a', [{ type: 'text', value: text }], { href })])]) };
}
