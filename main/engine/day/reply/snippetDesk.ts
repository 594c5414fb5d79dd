// Text snippets of one's own: kept as small records, in the order in which they were made.
// Knows the store; where a snippet is used is the page's business.
import { randomUUID } from 'node:crypto';
import { snippetSchema } from '../../../../knowledge/contract/day/replyCalls';
import type { Snippet } from '../../../../knowledge/vocabulary/reply';
import { KeptRecords } from '../../keptRecords';
import type { DayParts } from '../dayParts';

export class SnippetDesk {
  readonly #kept: KeptRecords<Snippet>;

  constructor(private readonly parts: Pick<DayParts, 'store' | 'clock' | 'guardFolder'>) {
    this.#kept = new KeptRecords(parts, 'snippet', snippetSchema);
  }

  /** Fails with STORE_DAMAGED. */
  async list(): Promise<readonly Snippet[]> {
    return [...(await this.#kept.all()).values()];
  }

  /** Without an id a further one. Durable on return. Fails with DISK_FULL, DATA_FOLDER_READ_ONLY. */
  async save(given: Omit<Snippet, 'id'> & { readonly id?: string }): Promise<Snippet> {
    const snippet = { ...given, id: given.id ?? randomUUID() };
    await this.parts.guardFolder(() => this.#kept.put(snippet));
    return snippet;
  }

  /** Fails with DISK_FULL, DATA_FOLDER_READ_ONLY. */
  async remove(id: string): Promise<void> {
    await this.parts.guardFolder(() => this.#kept.remove([id]));
  }
}
