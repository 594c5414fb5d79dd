// Reads every article once and again when it has changed: wording, links, likely twins. In slices, one run at a time.
// Knows store and vectors by the engine's parts; what makes a twin is knowledge/review's business.
import { Slices } from '../../../../indexer/threads/slices';
import { CandidateBook, type CandidatePair } from '../../../../knowledge/review/candidateBook';
import { wordsOf } from '../../../../knowledge/review/comparePair';
import { shinglesOf } from '../../../../knowledge/review/shingles';
import { sketchOf } from '../../../../knowledge/review/sketch';
import { titleKey, worthReadingMeaning } from '../../../../knowledge/review/twinJudgement';
import { type ArticleId, articleOfChunk } from '../../../../knowledge/vocabulary/ids';
import { linkTargetsOf } from '../../../../knowledge/vocabulary/linkedSource';
import { webAddressesOf } from '../../../../knowledge/vocabulary/webAddresses';
import { articleVectors } from './articleVectors';
import type { SurveyedPair } from './pairBook';
import { PairComparison, type SurveyParts } from './pairComparison';
import { type ArticleLinks, type CachedArticle, readSurvey, writeSurvey } from './surveyCache';

/** Articles read at once: some hundred kB. */
const portion = 50;
/** Written again after this many changes, or this share of the base: reading some articles anew costs less. */
const changesKept = 50;
const shareKept = 0.05;
/** Chunks asked for near an article; its own are among them. */
const neighboursAsked = 16;
/** Links an article is examined by; a page of links has no end. */
const mostLinks = 200;

const noLinks: ArticleLinks = { links: [], addresses: [] };

interface KeptSurveyParts extends SurveyParts {
  /** Where what was learned is kept for the next start; absent: nowhere. */
  readonly cacheFile?: string;
}

/** Owns what is known of each article and the pairs found. Grows with what changed, not with the base. */
export class ArticleSurvey {
  readonly #book = new CandidateBook();
  readonly #links = new Map<ArticleId, ArticleLinks>();
  readonly #pairs: PairComparison;
  /** Articles whose neighbours by meaning were not asked for yet: the model was not there. */
  readonly #unasked = new Set<ArticleId>();
  #running: Promise<void> | undefined;
  #doneVersion = -1;
  /** Changes since the cache was read or written; undefined: it was not looked for yet. */
  #unkept: number | undefined;

  constructor(private readonly parts: KeptSurveyParts) {
    this.#pairs = new PairComparison(parts, (pair) => this.#book.sameTitle(pair));
  }

  /** Whether nothing has changed since the last run. */
  get isCurrent(): boolean {
    return this.#doneVersion === this.parts.store.version && !this.#canAsk;
  }

  get pairs(): readonly SurveyedPair[] {
    return this.#pairs.all;
  }

  links(id: ArticleId): ArticleLinks {
    return this.#links.get(id) ?? noLinks;
  }

  /**
   * Brings everything up to what is stored now; what comes meanwhile waits for the next call. Fails with STORE_DAMAGED;
   * what was read so far is kept.
   */
  async refresh(): Promise<void> {
    if (this.isCurrent) return;
    const wanted = this.parts.store.version;
    do {
      this.#running ??= this.#run().finally(() => {
        this.#running = undefined;
      });
      await this.#running;
    } while (this.#doneVersion < wanted && !this.#closed);
  }

  get #closed(): boolean {
    return this.parts.closing?.aborted ?? false;
  }

  get #canAsk(): boolean {
    return this.#unasked.size > 0 && this.parts.seat.answering !== undefined;
  }

  async #run(): Promise<void> {
    const { version } = this.parts.store;
    if (this.#unkept === undefined) await this.#takeKept();
    const changed = await this.#changed();
    for (let at = 0; at < changed.length && !this.#closed; at += portion)
      await this.#read(changed.slice(at, at + portion));
    if (this.#canAsk && !this.#closed) await this.#askNeighbours();
    if (this.#closed) return;
    this.#doneVersion = version;
    await this.#keep(changed.length);
  }

  /** What an earlier start left; what has changed since is found as after any other change. */
  async #takeKept(): Promise<void> {
    const { cacheFile, store } = this.parts;
    this.#unkept = 0;
    const kept = cacheFile && (await readSurvey(cacheFile, store.stamp.storeId));
    if (!kept) return;
    const slices = new Slices(this.parts.asking);
    for (const { id, links, addresses, ...article } of kept.articles) {
      if (store.contentHashOf(id) !== article.contentHash) continue;
      this.#book.put(id, article);
      this.#links.set(id, { links, addresses });
      await slices.pause();
    }
    await this.#pairs.compare(
      kept.pairs.filter(({ left, right }) => this.#links.has(left) && this.#links.has(right)),
    );
  }

  /** A cache that cannot be written is no failure of whoever asked. */
  async #keep(changes: number): Promise<void> {
    const { cacheFile, store } = this.parts;
    this.#unkept = (this.#unkept ?? 0) + changes;
    const enough = Math.min(changesKept, shareKept * this.#book.articles.size);
    if (!cacheFile || this.#unasked.size > 0 || this.#unkept === 0 || this.#unkept < enough) return;
    this.#unkept = 0;
    await writeSurvey(cacheFile, store.stamp.storeId, {
      articles: this.#cached(),
      pairs: this.pairs,
    }).catch(() => {});
  }

  *#cached(): Generator<CachedArticle> {
    for (const [id, article] of [...this.#book.articles]) yield { id, ...article, ...this.links(id) };
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
      this.#links.set(id, {
        links: linkTargetsOf(article).slice(0, mostLinks),
        addresses: webAddressesOf(article).slice(0, mostLinks),
      });
      this.#unasked.add(id);
      await slices.pause();
    }
    await this.#pairs.compare(found);
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
      await this.#pairs.compare(found);
    }
  }

  #forget(id: ArticleId): void {
    this.#book.remove(id);
    this.#links.delete(id);
    this.#unasked.delete(id);
    this.#pairs.forget(id);
  }
}
