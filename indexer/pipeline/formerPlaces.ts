// Finds the articles of files that were moved or renamed: the same texts came from a place that is gone.
// Knows texts by their hashes; what the find means for ratings is the owner's business (ImportOptions.onMoved).
import type { WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { type Keeping, keepingOf } from '../../knowledge/vocabulary/keeping';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import { articleIdOf } from './prepareArticle';

/** An archived article, and how it was kept before its file went. */
export interface FormerPlace {
  readonly articleId: ArticleId;
  readonly keeping: Keeping;
}

/** An article that comes to the base. `key`: of a row or member in its source. */
export interface ComingText {
  readonly articleId: ArticleId;
  readonly textHash: string;
  readonly key?: string | undefined;
}

interface GoneText {
  readonly articleId: ArticleId;
  readonly source: KeptSource;
}

/** The former places of one import; each is given away once. */
export class FormerPlaces {
  #byHash: Map<string, GoneText[]> | undefined;
  readonly #given = new Set<ArticleId>();

  /** `sources`: the ledger, read when the first text is asked for: what goes in this import is known by then. */
  constructor(
    private readonly store: WritableStore,
    private readonly sources: () => Iterable<KeptSource>,
  ) {}

  /**
   * Former places of the articles of one source, by the article that comes. What was changed on the way is known by its
   * key, where anything else of its source was moved along. Fails like the store.
   */
  async take(coming: readonly ComingText[]): Promise<ReadonlyMap<ArticleId, FormerPlace>> {
    const found = new Map<ArticleId, GoneText>();
    const rest: ComingText[] = [];
    for (const text of coming) {
      const gone = this.#takeText(text.textHash);
      if (gone) found.set(text.articleId, gone);
      else rest.push(text);
    }
    const moved = new Map([...found.values()].map(({ source }) => [source.id, source]));
    for (const { articleId, key } of rest) {
      const gone = key === undefined ? undefined : this.#takeKey(key, moved.values());
      if (gone) found.set(articleId, gone);
    }
    return this.#withKeeping(found);
  }

  #takeText(textHash: string): GoneText | undefined {
    this.#byHash ??= byTextHash(this.sources());
    const places = this.#byHash.get(textHash);
    for (let gone = places?.pop(); gone; gone = places?.pop()) if (this.#give(gone.articleId)) return gone;
    return undefined;
  }

  #takeKey(key: string, moved: Iterable<KeptSource>): GoneText | undefined {
    for (const source of moved) {
      const articleId = articleIdOf(source.path, key);
      if (this.#give(articleId)) return { articleId, source };
    }
    return undefined;
  }

  /** Only what is archived, and only once: nothing takes the place of an article that is in force. */
  #give(articleId: ArticleId): boolean {
    const head = this.store.headOf(articleId);
    if (!head || keepingOf(head).state !== 'archived' || this.#given.has(articleId)) return false;
    this.#given.add(articleId);
    return true;
  }

  /** What only the former file said of itself stays with it: the new one says it again, or no longer. */
  async #withKeeping(found: ReadonlyMap<ArticleId, GoneText>): Promise<ReadonlyMap<ArticleId, FormerPlace>> {
    if (found.size === 0) return new Map();
    const importOf = new Map(
      [...found.values()].map(({ articleId, source }) => [articleId, source.importId]),
    );
    const states = new Map<ArticleId, Keeping['state']>();
    for (const { articleId, importId, before } of await this.store.journal.ofArticles([...importOf.keys()]))
      if (before && importId === importOf.get(articleId)) states.set(articleId, keepingOf(before).state);
    return new Map(
      [...found].map(([coming, { articleId }]) => {
        const {
          place: _place,
          recognition: _recognition,
          ...kept
        } = keepingOf(this.store.headOf(articleId) ?? {});
        const state = states.get(articleId) ?? kept.state;
        return [coming, { articleId, keeping: { ...kept, state } }];
      }),
    );
  }
}

/** Of several with one text the latest to go is given away first. */
function byTextHash(sources: Iterable<KeptSource>): Map<string, GoneText[]> {
  const found = new Map<string, GoneText[]>();
  const gone = [...sources].filter(({ outcome }) => outcome === 'removed');
  for (const source of gone.sort((a, b) => a.atMs - b.atMs)) {
    for (const { articleId, textHash, twinId } of source.texts ?? []) {
      if (twinId) continue;
      const same = found.get(textHash) ?? [];
      same.push({ articleId, source });
      found.set(textHash, same);
    }
  }
  return found;
}
