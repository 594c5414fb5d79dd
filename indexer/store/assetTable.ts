// Pictures of articles, stored once by the hash of their bytes, and cleared away when nothing shows them.
// Knows nothing of how they are made or shown.
import type { Table } from '@lancedb/lancedb';
import type { Asset, AssetId } from '../../knowledge/vocabulary/article';
import { occurrencesOf } from '../../knowledge/vocabulary/occurrences';
import { keepEarlierMs } from './maintenance';
import { bytesCell, numberCell, textCell } from './storedRow';
import type { StoreTables } from './storeTables';
import { collectRows, idIn, inPortions, readRows, sqlText } from './tableRows';

// Each write is a file of its own until they are merged, which rewrites every picture: seldom enough.
const mostWrites = 100;

const idPattern = /"asset":"([0-9a-f]{64})"/g;

/** Owns the table's contents; the caller serialises its writing calls. */
export class AssetTable {
  #writes = mostWrites / 2; // Not counted at each start; merging a little early costs nothing.

  constructor(
    private readonly tables: Pick<StoreTables, 'assets' | 'articles' | 'journal'>,
    private readonly nowMs: () => number,
  ) {}

  /** Durable on return; one that is there already is left alone. */
  async put(assets: readonly Asset[]): Promise<void> {
    const distinct = new Map(assets.map((asset) => [asset.id, asset]));
    for (const id of await this.#idsAmong([...distinct.keys()])) distinct.delete(id);
    if (distinct.size === 0) return;
    const rows = [...distinct.values()].map(({ id, mediaType, width, height, bytes }) => ({
      ...{ id, mediaType, width, height },
      bytes: Buffer.from(bytes),
    }));
    await this.#table.add(rows);
    this.#writes += 1;
    if (this.#writes < mostWrites) return;
    this.#writes = 0;
    await this.#table.optimize({ cleanupOlderThan: new Date(this.nowMs() - keepEarlierMs) });
  }

  async get(id: AssetId): Promise<Asset | undefined> {
    const query = this.#table
      .query()
      .where(`id = ${sqlText(id)}`)
      .limit(1);
    const [row] = await collectRows(query);
    if (!row) return undefined;
    return {
      id: textCell(row, 'id'),
      mediaType: 'image/webp',
      width: numberCell(row, 'width'),
      height: numberCell(row, 'height'),
      bytes: bytesCell(row, 'bytes'),
    };
  }

  /** Removes those that neither an article nor a former text of one shows; returns how many. Throws LanceDB's errors. */
  async removeUnreferenced(cleanupOlderThan: Date): Promise<number> {
    const unused = new Set<AssetId>();
    for await (const row of readRows(this.#table.query().select(['id']))) unused.add(textCell(row, 'id'));
    if (unused.size === 0) return 0;
    const { articles, journal } = this.tables;
    for await (const id of shownIn(articles, 'blocks')) unused.delete(id);
    const { table: formerTexts } = await journal.get();
    for await (const id of shownIn(formerTexts, 'before')) unused.delete(id);
    if (unused.size === 0) return 0;
    for (const portion of inPortions([...unused])) await this.#table.delete(idIn('id', portion));
    await this.#table.optimize({ cleanupOlderThan });
    return unused.size;
  }

  async #idsAmong(ids: readonly AssetId[]): Promise<readonly AssetId[]> {
    const found: AssetId[] = [];
    for (const portion of inPortions(ids)) {
      const rows = await collectRows(this.#table.query().where(idIn('id', portion)).select(['id']));
      found.push(...rows.map((row) => textCell(row, 'id')));
    }
    return found;
  }

  get #table(): Table {
    return this.tables.assets;
  }
}

/** Pictures named in a JSON column; only rows that name any are read. */
async function* shownIn(table: Table, column: string): AsyncGenerator<AssetId> {
  const query = table.query().where(`${column} LIKE '%"asset":%'`).select([column]);
  for await (const row of readRows(query)) {
    for (const [, id = ''] of occurrencesOf(textCell(row, column), idPattern)) yield id;
  }
}
