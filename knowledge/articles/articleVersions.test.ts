// The versions of an article out of its journal: what stood when, and by what it came.
import { describe, expect, it } from 'vitest';
import type { Article } from '../vocabulary/article';
import { articleId } from '../vocabulary/ids';
import type { ChangeCause, JournalEntry } from '../vocabulary/journal';
import { articleVersions } from './articleVersions';

const article = (title: string): Article => ({
  ...{ id: articleId('a'), title, text: title, blocks: [], language: 'de', source: 'a.md' },
  ...{ contentHash: title, changedAtMs: 1, importedAtMs: 2 },
});
const entry = (id: string, cause: ChangeCause, before?: string): JournalEntry => ({
  ...{ id, articleId: articleId('a'), cause, atMs: 10 * Number(id) },
  ...(before !== undefined && { before: article(before) }),
});
const told = (entries: readonly JournalEntry[], present?: string) =>
  articleVersions(entries, present === undefined ? undefined : article(present)).map(
    ({ id, cause, atMs, article: { title } }) => [id, cause, atMs, title],
  );

describe('articleVersions', () => {
  it('ends each version with the change after it', () => {
    expect(
      told([entry('1', 'import'), entry('2', 'edit', 'eins'), entry('3', 'keeping', 'zwei')], 'drei'),
    ).toEqual([
      ['present', 'keeping', 30, 'drei'],
      ['3', 'edit', 20, 'zwei'],
      ['2', 'import', 10, 'eins'],
    ]);
  });

  it('takes an article from before the journal as imported', () => {
    expect(told([entry('1', 'edit', 'alt')], 'neu')).toEqual([
      ['present', 'edit', 10, 'neu'],
      ['1', 'import', 2, 'alt'],
    ]);
    expect(told([], 'nie geändert')).toEqual([['present', 'import', 2, 'nie geändert']]);
  });

  it('knows a removed article by what stood before, and one that came back', () => {
    expect(told([entry('1', 'import'), entry('2', 'removal', 'eins')])).toEqual([
      ['2', 'import', 10, 'eins'],
    ]);
    expect(
      told([entry('1', 'import'), entry('2', 'removal', 'eins'), entry('3', 'restore')], 'eins'),
    ).toEqual([
      ['present', 'restore', 30, 'eins'],
      ['2', 'import', 10, 'eins'],
    ]);
  });
});
