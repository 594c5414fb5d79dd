// Rows of a table of articles (CSV records, JSONL objects) → articles, or why not.
// Knows the column names it accepts, not the file format around them.

import { type ErrorCode, errorText } from '../../knowledge/errors/errorCodes';
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { ArticleContent } from '../../knowledge/vocabulary/article';
import { articleFromParsed } from './articleFromParsed';
import { hastFromUnknown } from './hastFromUnknown';
import { languageOfTag } from './parsedSource';

/** Why a row, or something in a source, was left out. `line` counts from 1. `message` is for developers and reports. */
export interface ExtractProblem {
  readonly code: ErrorCode;
  readonly line?: number;
  readonly message: string;
}

export type RowField = 'id' | 'title' | 'text' | 'language';
/** Accepted names, compared without case, best first. */
const fieldNames: Readonly<Record<RowField, readonly string[]>> = {
  id: ['id', 'key', 'nr', 'nummer'],
  title: ['title', 'titel', 'question', 'frage', 'heading', 'überschrift', 'betreff', 'subject', 'name'],
  text: ['text', 'body', 'content', 'inhalt', 'answer', 'antwort', 'beschreibung', 'description'],
  language: ['language', 'lang', 'sprache'],
};

/** Which of the given column names stands for which field. */
export function rowFields(columns: readonly string[]): Partial<Record<RowField, string>> {
  const byName = new Map(columns.map((column) => [column.trim().toLowerCase(), column]));
  const found: Partial<Record<RowField, string>> = {};
  for (const field of Object.keys(fieldNames) as RowField[]) {
    const name = fieldNames[field].find((accepted) => byName.has(accepted));
    if (name !== undefined) found[field] = byName.get(name) as string;
  }
  return found;
}

/** Column names for a message; cut, since a file that is no table may hold anything there. */
export function columnNames(columns: readonly string[]): string {
  return columns
    .map((name) => name.trim().slice(0, 40))
    .join(', ')
    .slice(0, 200);
}

/** The values of a row, by field. */
export type Row = Readonly<Partial<Record<RowField, string>>>;

/** Collects the articles of one source row by row; a bad row becomes a problem with its line, the others go on. */
export class RowCollector {
  readonly articles: ArticleContent[] = [];
  readonly problems: ExtractProblem[] = [];
  private readonly keys = new Set<string>();
  private rows = 0;

  constructor(private readonly source: string) {}

  /** `line`: where the row begins, from 1. Rows without an id are keyed by their number, from 1. */
  add(row: Row, line: number): void {
    this.rows++;
    const key = row.id?.trim() || String(this.rows);
    try {
      if (!row.text?.trim()) this.refuse(line, 'it has no text');
      else if (this.keys.has(key)) this.refuse(line, 'its id stands in an earlier line too');
      else {
        this.articles.push(rowArticle(row, row.text, key, this.source));
        this.keys.add(key);
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
}

function rowArticle(row: Row, text: string, key: string, source: string): ArticleContent {
  const language = languageOfTag(row.language);
  const parsed = { ...hastFromUnknown(text, source), ...(language ? { language } : {}) };
  const title = row.title?.trim() || parsed.title;
  return articleFromParsed({ ...parsed, ...(title ? { title } : {}) }, { source, key });
}
