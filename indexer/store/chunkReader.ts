// Reads chunks by id: from memory where they were read lately, from the table otherwise.
// Knows the catalogue's revisions, so that rows of a commit in progress are never shown.
import type { Table } from '@lancedb/lancedb';
import type { StoredChunk } from '../../knowledge/ports';
import type { ChunkId } from '../../knowledge/vocabulary/ids';
import type { Catalogue } from './catalogue';
import { ChunkCache } from './chunkCache';
import { unpackFloats } from './packVectors';
import { chunkOfRow, readColumns } from './rows';
import { bytesCell, numberCell, textCell } from './storedRow';
import { idIn, inPortions, readRows, sqlText } from './tableRows';

// About 10 kB each with the vectors of five sentences: 20 MB at most, and a keystroke asks for some dozens.
const cachedChunks = 2000;

/** What word search needs of a chunk: analysed words, space-joined, and the text they came from. */
export type ChunkWords = Pick<StoredChunk, 'id' | 'terms' | 'text'>;

/** Owns the cache of decoded chunks. */
export class ChunkReader {
  readonly #cache = new ChunkCache(cachedChunks);

  constructor(
    private readonly table: Table,
    private readonly catalogue: Catalogue,
  ) {}

  /** In the order asked; unknown ids are left out. Throws LanceDB's errors and those of broken cells. */
  async read(ids: readonly ChunkId[]): Promise<readonly StoredChunk[]> {
    const found = new Map<ChunkId, StoredChunk>();
    // A commit between look-up and reading replaces rows under our feet; the second round sees the later ones.
    for (let round = 0; round < 2; round++) {
      const missing = ids.filter((id) => !found.has(id) && this.catalogue.chunk(id) !== undefined);
      if (missing.length === 0) break;
      await this.#fetch(missing, found);
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  drop(ids: readonly ChunkId[]): void {
    this.#cache.drop(ids);
  }

  /** Vectors of one model, all or of `ids`, each once; order as stored. */
  async *vectors(
    fingerprint: string,
    ids?: readonly ChunkId[],
  ): AsyncGenerator<readonly [ChunkId, Float32Array]> {
    const model = `fingerprint = ${sqlText(fingerprint)}`;
    const predicates = ids
      ? inPortions(ids).map((portion) => `${model} AND ${idIn('id', portion)}`)
      : [model];
    for (const predicate of predicates) {
      const query = this.table.query().where(predicate).select(['id', 'revision', 'vector']);
      for await (const row of readRows(query)) {
        const id = textCell(row, 'id') as ChunkId;
        if (this.#inForce(id, numberCell(row, 'revision')))
          yield [id, unpackFloats(bytesCell(row, 'vector'))];
      }
    }
  }

  /** Analysed words and text of all chunks, or only of those that came after a revision. */
  async *words(afterRevision = 0): AsyncGenerator<ChunkWords> {
    const query = this.table.query().select(['id', 'revision', 'terms', 'text']);
    if (afterRevision > 0) query.where(`revision > ${afterRevision}`);
    for await (const row of readRows(query)) {
      const id = textCell(row, 'id') as ChunkId;
      if (this.#inForce(id, numberCell(row, 'revision')))
        yield { id, terms: textCell(row, 'terms'), text: textCell(row, 'text') };
    }
  }

  async #fetch(ids: readonly ChunkId[], found: Map<ChunkId, StoredChunk>): Promise<void> {
    const unread = new Set<ChunkId>();
    for (const id of ids) {
      const cached = this.#cache.get(id);
      if (cached) found.set(id, cached);
      else unread.add(id);
    }
    for (const portion of inPortions([...unread])) {
      const query = this.table.query().where(idIn('id', portion)).select(readColumns);
      for await (const row of readRows(query)) {
        const chunk = chunkOfRow(row);
        if (!this.#inForce(chunk.id, numberCell(row, 'revision'))) continue;
        found.set(chunk.id, chunk);
        this.#cache.put(chunk);
      }
    }
  }

  #inForce(id: ChunkId, revision: number): boolean {
    return this.catalogue.chunk(id)?.revision === revision;
  }
}
