// Finds the article whose source says exactly the same as another, whatever file, row or member either comes from.
// Knows texts by their hashes, from the ledger; near-twins are the business of review.
import type { WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { keepingOf } from '../../knowledge/vocabulary/keeping';
import type { KeptSource, NearTwin } from '../../knowledge/vocabulary/ledger';

/** An article on its way in this very import: the store does not have it yet. */
type Coming = Pick<NearTwin, 'title' | 'source'>;

export class TwinWatch {
  private readonly byHash = new Map<string, readonly ArticleId[]>();
  private readonly hashOf = new Map<ArticleId, string>();
  private readonly coming = new Map<ArticleId, Coming>();
  /** What no longer says what it said when this import began: copies left out for its sake must be looked at again. */
  private readonly lost = new Set<ArticleId>();

  constructor(
    private readonly store: WritableStore,
    sources: Iterable<KeptSource>,
  ) {
    for (const { texts = [], outcome } of sources) {
      if (outcome === 'removed') continue;
      for (const { articleId, textHash, twinId } of texts) if (!twinId) this.enter(articleId, textHash);
    }
  }

  /** An article says this from now on; what it said before is forgotten. */
  taken(articleId: ArticleId, textHash: string, coming: Coming | undefined): void {
    if (coming) this.coming.set(articleId, coming);
    if (this.hashOf.get(articleId) === textHash) return;
    this.forget(articleId);
    this.enter(articleId, textHash);
  }

  /** The store has it by now. */
  committed(articleId: ArticleId): void {
    this.coming.delete(articleId);
  }

  /** An article goes, or is left out as a copy itself. */
  forget(articleId: ArticleId): void {
    const hash = this.hashOf.get(articleId);
    if (hash === undefined) return;
    this.lost.add(articleId);
    this.hashOf.delete(articleId);
    const others = (this.byHash.get(hash) ?? []).filter((id) => id !== articleId);
    if (others.length > 0) this.byHash.set(hash, others);
    else this.byHash.delete(hash);
  }

  /** Whether every article for whose sake a text of this source was left out still says the same, as far as is known. */
  stands({ texts = [] }: KeptSource): boolean {
    return texts.every(
      ({ textHash, twinId }) =>
        !twinId || ((this.byHash.get(textHash)?.includes(twinId) ?? false) && this.isThere(twinId)),
    );
  }

  /** Whether this import took from a source what its copies were left out for. */
  hasLostTwin(source: KeptSource): boolean {
    return (source.texts ?? []).some(({ twinId }) => twinId && this.lost.has(twinId)) && !this.stands(source);
  }

  /**
   * Another article whose source has this text, if it is in force; also where it was edited here since: whoever put the
   * words right does not want the former ones beside them from a copy.
   */
  twinOf(articleId: ArticleId, textHash: string): NearTwin | undefined {
    for (const id of this.byHash.get(textHash) ?? []) {
      if (id === articleId) continue;
      const coming = this.coming.get(id);
      if (coming) return { articleId: id, ...coming, share: 1 };
      const head = this.store.headOf(id);
      // An archived article is no reason to leave another out.
      if (head && this.isThere(id))
        return { articleId: id, title: head.title, source: head.source, share: 1 };
    }
    return undefined;
  }

  private isThere(id: ArticleId): boolean {
    const head = this.store.headOf(id);
    return this.coming.has(id) || (head !== undefined && keepingOf(head).state !== 'archived');
  }

  private enter(articleId: ArticleId, textHash: string): void {
    this.hashOf.set(articleId, textHash);
    this.byHash.set(textHash, [...(this.byHash.get(textHash) ?? []), articleId]);
  }
}
