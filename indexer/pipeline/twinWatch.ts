// Finds the article of another source that says exactly the same, so that copies of a file are not served twice.
// Knows texts by their hashes; near-twins are the business of review.
import type { WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { keepingOf } from '../../knowledge/vocabulary/keeping';
import type { KeptSource, NearTwin } from '../../knowledge/vocabulary/ledger';
import { textHashOf } from './textHash';

interface KnownText {
  readonly sourceId: string;
  readonly articleId: ArticleId;
  /** Told where the article is on its way in this very import, the store does not have it yet. */
  readonly coming?: { readonly title: string; readonly source: string };
}

export class TwinWatch {
  private readonly byHash = new Map<string, Map<string, KnownText>>();
  private readonly hashOf = new Map<string, string>();

  constructor(
    private readonly store: WritableStore,
    sources: Iterable<KeptSource>,
  ) {
    for (const { id, textHash, outcome, articleIds } of sources) {
      const [articleId] = articleIds;
      if (textHash === undefined || !articleId || outcome === 'duplicate' || outcome === 'removed') continue;
      this.enter(textHash, { sourceId: id, articleId });
    }
  }

  /** A source is imported with this text; what it said before is forgotten. */
  taken(sourceId: string, textHash: string, coming: NearTwin): void {
    this.forget(sourceId);
    const { articleId, title, source } = coming;
    this.enter(textHash, { sourceId, articleId, coming: { title, source } });
  }

  /** Whether the article for whose sake a source was left out still says the same, as far as the ledger knows. */
  stands({ id, textHash, twin }: KeptSource): boolean {
    if (textHash === undefined || !twin) return false;
    const head = this.store.headOf(twin.articleId);
    if (!head || keepingOf(head).state === 'archived') return false;
    const same = [...(this.byHash.get(textHash)?.values() ?? [])];
    return same.some(({ sourceId, articleId }) => sourceId !== id && articleId === twin.articleId);
  }

  forget(sourceId: string): void {
    const hash = this.hashOf.get(sourceId);
    if (hash === undefined) return;
    this.hashOf.delete(sourceId);
    this.byHash.get(hash)?.delete(sourceId);
  }

  /** The article of another source with this text, if it is in force. Fails like the store. */
  async twinOf(sourceId: string, textHash: string): Promise<NearTwin | undefined> {
    for (const known of this.byHash.get(textHash)?.values() ?? []) {
      if (known.sourceId === sourceId) continue;
      const { articleId, coming } = known;
      if (coming) return { articleId, ...coming, share: 1 };
      const twin = await this.inForce(articleId, textHash);
      if (twin) return twin;
    }
    return undefined;
  }

  /** An archived article is no reason to leave a source out; one edited here may say something else by now. */
  private async inForce(id: ArticleId, textHash: string): Promise<NearTwin | undefined> {
    const head = this.store.headOf(id);
    if (!head || keepingOf(head).state === 'archived') return undefined;
    const article = await this.store.article(id);
    if (!article || textHashOf(article) !== textHash) return undefined;
    return { articleId: id, title: head.title, source: head.source, share: 1 };
  }

  private enter(textHash: string, known: KnownText): void {
    this.hashOf.set(known.sourceId, textHash);
    const same = this.byHash.get(textHash) ?? new Map<string, KnownText>();
    this.byHash.set(textHash, same.set(known.sourceId, known));
  }
}
