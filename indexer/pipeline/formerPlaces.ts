// Finds the article of a file that was moved or renamed: the same text came from a place that is gone.
// Knows texts by their hashes; what the find means for ratings is the owner's business (ImportOptions.onMoved).
import type { WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { type Keeping, keepingOf } from '../../knowledge/vocabulary/keeping';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';

/** An archived article, and how it was kept before its file went. */
export interface FormerPlace {
  readonly articleId: ArticleId;
  readonly keeping: Keeping;
}

/** The former places of one import; each is given away once. */
export class FormerPlaces {
  #byHash: Map<string, KeptSource> | undefined;

  /** `sources`: the ledger, read when the first text is asked for: what goes in this import is known by then. */
  constructor(
    private readonly store: WritableStore,
    private readonly sources: () => Iterable<KeptSource>,
  ) {}

  /** Undefined where no file with this text has gone, or its article was removed since. Fails like the store. */
  async take(textHash: string): Promise<FormerPlace | undefined> {
    this.#byHash ??= byTextHash(this.sources());
    const source = this.#byHash.get(textHash);
    const [articleId] = source?.articleIds ?? [];
    const head = articleId && this.store.headOf(articleId);
    if (!source || !head || keepingOf(head).state !== 'archived') return undefined;
    this.#byHash.delete(textHash);
    return { articleId, keeping: await this.#keepingBefore(articleId, source) };
  }

  /** What only the former file said of itself stays with it: the new one says it again, or no longer. */
  async #keepingBefore(articleId: ArticleId, { importId }: KeptSource): Promise<Keeping> {
    const now = keepingOf(this.store.headOf(articleId) ?? {});
    const { place: _place, recognition: _recognition, ...kept } = now;
    const changes = await this.store.journal.ofArticles([articleId]);
    const before = changes.findLast((change) => change.importId === importId)?.before;
    return before ? { ...kept, state: keepingOf(before).state } : kept;
  }
}

/** Of sources that were one article; of several with one text the latest to go. */
function byTextHash(sources: Iterable<KeptSource>): Map<string, KeptSource> {
  const found = new Map<string, KeptSource>();
  for (const source of sources) {
    const { outcome, textHash, articleIds, atMs } = source;
    if (outcome !== 'removed' || textHash === undefined || articleIds.length !== 1) continue;
    if (atMs >= (found.get(textHash)?.atMs ?? 0)) found.set(textHash, source);
  }
  return found;
}
