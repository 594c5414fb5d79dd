// What stood before each change of an article: written before the change, read for histories and for the way back.
// Knows nothing of why articles change; a damaged journal costs histories, never answers.
import type { Connection, Table } from '@lancedb/lancedb';
import type { Article } from '../../knowledge/vocabulary/article';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { type Change, changeCauses, type JournalEntry } from '../../knowledge/vocabulary/journal';
import { forgettable } from './journalRetention';
import type { OnDemand } from './onDemand';
import { openSequenced, type SequencedLog } from './openRestorable';
import { journalColumns } from './rowSchemas';
import { causeCell, parseArticle } from './storedCells';
import { numberCell, type StoredRow, textCell } from './storedRow';
import { collectRows, idIn, inPortions, readBatches, sqlText } from './tableRows';

/** Opens the table, restored where it was damaged. Throws LanceDB's errors only where not even an empty one can be made. */
export const openJournal = (connection: Connection, folder: string): Promise<SequencedLog> =>
  openSequenced(connection, folder, { name: 'journal', columns: journalColumns, read: nextSequence });

/** An article about to change; `before` absent: there is none yet. */
export interface ChangingArticle {
  readonly articleId: ArticleId;
  readonly before: Article | undefined;
}

/** Owns the table's contents; the caller serialises its calls. */
export class JournalTable {
  #next: number | undefined;
  #appended = false;

  constructor(
    private readonly opened: OnDemand<SequencedLog>,
    private readonly nowMs: () => number,
  ) {}

  /** Durable on return. */
  async append(articles: readonly ChangingArticle[], { cause, importId }: Change): Promise<void> {
    if (articles.length === 0) return;
    const { table, next } = await this.opened.get();
    const [first, atMs] = [this.#next ?? next, this.nowMs()];
    const rows = articles.map(({ articleId, before }, at) => ({
      sequence: first + at,
      id: String(first + at),
      articleId,
      cause,
      importId: importId ?? null,
      atMs,
      before: before ? JSON.stringify(before) : null,
    }));
    await table.add(rows);
    this.#next = first + articles.length;
    this.#appended = true;
  }

  /** Changes of these articles in the order of writing. */
  async ofArticles(ids: readonly ArticleId[]): Promise<readonly JournalEntry[]> {
    const { table } = await this.opened.get();
    const found: StoredRow[] = [];
    for (const portion of inPortions(ids))
      found.push(...(await collectRows(table.query().where(idIn('articleId', portion)))));
    return inOrder(found).map(entryOfRow);
  }

  /** The articles of an import's changes, each once, in the order of their first one. */
  async changedBy(importId: string): Promise<readonly ArticleId[]> {
    const { table } = await this.opened.get();
    const query = table
      .query()
      .where(`importId = ${sqlText(importId)}`)
      .select(['sequence', 'articleId']);
    const rows = inOrder(await collectRows(query));
    return [...new Set(rows.map((row) => textCell(row, 'articleId') as ArticleId))];
  }

  /** Merges files if anything was written since the last time; `forget`: old entries go, too. Throws LanceDB's errors. */
  async tidy(cleanupOlderThan: Date, forget: boolean): Promise<void> {
    if (!this.#appended) return;
    const { table } = await this.opened.get();
    if (forget) await this.#forget(table);
    await table.optimize({ cleanupOlderThan });
    // Files are merged often during a long import; what is forgotten is looked for once, at its end.
    if (forget) this.#appended = false;
  }

  async #forget(table: Table): Promise<void> {
    const rows: { sequence: number; articleId: string; atMs: number }[] = [];
    for (const batch of await readBatches(table.query().select(['sequence', 'articleId', 'atMs']))) {
      const [sequences, times] = [batch.numbers('sequence'), batch.numbers('atMs')];
      const ids = batch.texts('articleId');
      for (let row = 0; row < batch.length; row++)
        rows.push({ sequence: sequences(row), articleId: ids(row), atMs: times(row) });
    }
    for (const portion of inPortions(forgettable(rows, this.nowMs())))
      await table.delete(`sequence IN (${portion.join(',')})`);
  }
}

function inOrder(rows: readonly StoredRow[]): readonly StoredRow[] {
  return [...rows].sort((a, b) => numberCell(a, 'sequence') - numberCell(b, 'sequence'));
}

function entryOfRow(row: StoredRow): JournalEntry {
  return {
    id: textCell(row, 'id'),
    articleId: textCell(row, 'articleId') as ArticleId,
    cause: causeCell.parse(row.cause),
    atMs: numberCell(row, 'atMs'),
    ...(typeof row.importId === 'string' && { importId: row.importId }),
    ...(typeof row.before === 'string' && { before: parseArticle(row.before) }),
  };
}

const knownCauses: ReadonlySet<string> = new Set(changeCauses);

/** Reads the small columns, which proves the table's files without reading every former text. Throws LanceDB's errors. */
async function nextSequence(table: Table): Promise<number> {
  let next = 0;
  for (const batch of await readBatches(table.query().select(['sequence', 'cause']))) {
    const [sequences, causes] = [batch.numbers('sequence'), batch.texts('cause')];
    for (let row = 0; row < batch.length; row++) {
      if (!knownCauses.has(causes(row))) throw new TypeError('Cell cause holds no cause');
      next = Math.max(next, sequences(row) + 1);
    }
  }
  return next;
}
