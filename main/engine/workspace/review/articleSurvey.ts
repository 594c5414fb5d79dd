// Reads every article once and again when it has changed: wording, links, likely twins. In slices, one run at a time.
// Knows store and vectors by the engine's parts; what makes a twin is knowledge/review's business.
import { type ArticleLink, articleLinks } from '../../../../knowledge/review/articleLinks';
import { CandidateBook, type CandidatePair } from '../../../../knowledge/review/candidateBook';
import { type ComparedPair, comparePair, wordsOf } from '../../../../knowledge/review/comparePair';
import { shinglesOf } from '../../../../knowledge/review/shingles';
import { sketchOf } from '../../../../knowledge/review/sketch';
import { titleKey, worthReadingMeaning } from '../../../../knowledge/review/twinJudgement';
import type { Article } from '../../../../knowledge/vocabulary/article';
import { type ArticleId, articleOfChunk } from '../../../../knowledge/vocabulary/ids';
import type { EngineParts } from '../../compose';
import { articleVectors, cosineOf } from './articleVectors';
import { Slices } from './slices';

/** A pair worth a look, as the present texts have it. */
export interface SurveyedPair extends CandidatePair, ComparedPair {
  /** Of both texts: a decision holds as long as they stay. */
  readonly hashes: readonly [left: string, right: string];
}

/** Articles read at once: some hundred kB. */
const portion = 50;
/** Chunks asked for near an article; its own are among them. */
const neighboursAsked = 16;

interface SurveyParts extends Pick<EngineParts, 'store' | 'seat'> {
  /** Ends a run between two portions. */
  readonly closing?: AbortSignal;
  /** While a question is answered a run holds still. */
  readonly asking?: () => boolean;
}

/** Owns what is known of each article and the pairs found. Grows with what changed, not with the base. */
export class ArticleSurvey {
  readonly #book = new CandidateBook();
  readonly #links = new Map<ArticleId, readonly ArticleLink[]>();
  readonly #pairs = new Map<string, SurveyedPair>();
  readonly #pairsOf = new Map<ArticleId, Set<string>>();
  /** Articles whose neighbours by meaning were not asked for yet: the model was not there. */
  readonly #unasked = new Set<ArticleId>();
  #running: Promise<void> | undefined;
  #doneVersion = -1;

  constructor(private readonly parts: SurveyParts) {}

  /** Whether nothing has changed since the last run. */
  get isCurrent(): boolean {
    return this.#doneVersion === this.parts.store.version && !this.#canAsk;
  }

  get pairs(): Iterable<SurveyedPair> {
    return this.#pairs.values();
  }

  links(id: ArticleId): readonly ArticleLink[] {
    return this.#links.get(id) ?? [];
  }

  /** Brings everything up to date. Fails with STORE_DAMAGED; what was read so far is kept. */
  async refresh(): Promise<void> {
    while (!this.isCurrent && !this.#closed) {
      this.#running ??= this.#run().finally(() => {
        this.#running = undefined;
      });
      await this.#running;
    }
  }

  get #closed(): boolean {
    return this.parts.closing?.aborted ?? false;
  }

  get #canAsk(): boolean {
    return this.#unasked.size > 0 && this.parts.seat.answering !== undefined;
  }

  async #run(): Promise<void> {
    const { version } = this.parts.store;
    const changed = await this.#changed();
    for (let at = 0; at < changed.length && !this.#closed; at += portion)
      await this.#read(changed.slice(at, at + portion));
    if (this.#canAsk && !this.#closed) await this.#askNeighbours();
    if (!this.#closed) this.#doneVersion = version;
  }

  /** Articles that are not known as they are now; those that went are forgotten. */
  async #changed(): Promise<readonly ArticleId[]> {
    const gone = new Set(this.#book.articles.keys());
    const changed: ArticleId[] = [];
    for (const { articleId, contentHash } of await this.parts.store.knownSources()) {
      gone.delete(articleId);
      if (this.#book.articles.get(articleId)?.contentHash !== contentHash) changed.push(articleId);
    }
    for (const id of gone) this.#forget(id);
    return changed;
  }

  async #read(ids: readonly ArticleId[]): Promise<void> {
    const slices = new Slices(this.parts.asking);
    const found: CandidatePair[] = [];
    for (const article of await this.parts.store.articles(ids)) {
      const { id, contentHash, language, title } = article;
      this.#forget(id);
      const sketch = sketchOf(shinglesOf(wordsOf(article)));
      found.push(...this.#book.put(id, { contentHash, language, titleKey: titleKey(title), sketch }));
      this.#links.set(id, articleLinks(article));
      this.#unasked.add(id);
      await slices.pause();
    }
    await this.#compare(found);
  }

  /** Neighbours by meaning of all articles that are due: twins in other words. */
  async #askNeighbours(): Promise<void> {
    const slices = new Slices(this.parts.asking);
    const due = [...this.#unasked];
    for (let at = 0; at < due.length && !this.#closed; at += portion) {
      const ids = due.slice(at, at + portion);
      const found: CandidatePair[] = [];
      for (const [id, vector] of await articleVectors(this.parts.store, ids)) {
        const { answering } = this.parts.seat;
        if (!answering) return;
        const near = answering.vectorIndex.nearest(vector, neighboursAsked);
        const others = near.filter(({ cosineScore }) => cosineScore >= worthReadingMeaning);
        found.push(
          ...this.#book.pairsWith(id, new Set(others.map(({ chunkId }) => articleOfChunk(chunkId)))),
        );
        await slices.pause();
      }
      for (const id of ids) this.#unasked.delete(id);
      await this.#compare(found);
    }
  }

  async #compare(found: readonly CandidatePair[]): Promise<void> {
    const fresh = new Map(found.map((pair) => [keyOf(pair), pair]));
    for (const key of fresh.keys()) if (this.#pairs.has(key)) fresh.delete(key);
    const pairs = [...fresh.values()];
    for (let at = 0; at < pairs.length && !this.#closed; at += portion)
      await this.#comparePortion(pairs.slice(at, at + portion));
  }

  async #comparePortion(pairs: readonly CandidatePair[]): Promise<void> {
    const ids = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
    const [articles, vectors] = await Promise.all([
      this.parts.store.articles(ids),
      articleVectors(this.parts.store, ids),
    ]);
    const articleOf = new Map(articles.map((article) => [article.id, article]));
    const slices = new Slices(this.parts.asking);
    for (const pair of pairs) {
      const [left, right] = [articleOf.get(pair.left), articleOf.get(pair.right)];
      if (left && right)
        this.#note(pair, [left, right], cosineOf(vectors.get(pair.left), vectors.get(pair.right)));
      await slices.pause();
    }
  }

  #note(pair: CandidatePair, [left, right]: readonly [Article, Article], meaning: number): void {
    const compared = comparePair(left, right, { meaning, sameTitle: this.#book.sameTitle(pair) });
    if (!compared) return;
    const key = keyOf(pair);
    this.#pairs.set(key, { ...pair, ...compared, hashes: [left.contentHash, right.contentHash] });
    for (const id of [pair.left, pair.right]) {
      const keys = this.#pairsOf.get(id);
      if (keys) keys.add(key);
      else this.#pairsOf.set(id, new Set([key]));
    }
  }

  #forget(id: ArticleId): void {
    this.#book.remove(id);
    this.#links.delete(id);
    this.#unasked.delete(id);
    for (const key of this.#pairsOf.get(id) ?? []) this.#pairs.delete(key);
    this.#pairsOf.delete(id);
  }
}

function keyOf({ left, right }: CandidatePair): string {
  return `${left} ${right}`;
}
