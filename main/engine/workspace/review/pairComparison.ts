// Lays candidate pairs side by side, each once, in slices; keeps those that are worth a look.
// Knows store and vectors by the engine's parts; what makes a twin is knowledge/review's business.
import { createHash } from 'node:crypto';
import { Slices } from '../../../../indexer/threads/slices';
import type { CandidatePair } from '../../../../knowledge/review/candidateBook';
import { comparePair } from '../../../../knowledge/review/comparePair';
import type { Article } from '../../../../knowledge/vocabulary/article';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import type { EngineParts } from '../../compose';
import { articleVectors, cosineOf } from './articleVectors';
import { PairBook, type SurveyedPair } from './pairBook';

/** Pairs whose articles are read at once: some hundred kB. */
const portion = 50;

export interface SurveyParts extends Pick<EngineParts, 'store' | 'seat'> {
  /** Ends a run between two portions. */
  readonly closing?: AbortSignal;
  /** While a question is answered a run holds still. */
  readonly asking?: () => boolean;
}

/** Owns the pairs found. */
export class PairComparison {
  readonly #pairs = new PairBook();

  constructor(
    private readonly parts: SurveyParts,
    private readonly sameTitle: (pair: CandidatePair) => boolean,
  ) {}

  get all(): readonly SurveyedPair[] {
    return this.#pairs.all;
  }

  /** Pairs that are known already are left out. */
  async compare(found: readonly CandidatePair[]): Promise<void> {
    const pairs = this.#pairs.unknown(found);
    for (let at = 0; at < pairs.length && !this.parts.closing?.aborted; at += portion)
      await this.#comparePortion(pairs.slice(at, at + portion));
  }

  /** Those of an article that has changed or gone. */
  forget(id: ArticleId): void {
    this.#pairs.forget(id);
  }

  async #comparePortion(pairs: readonly CandidatePair[]): Promise<void> {
    const { store, asking } = this.parts;
    const ids = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
    const [articles, vectors] = await Promise.all([store.articles(ids), articleVectors(store, ids)]);
    const articleOf = new Map(articles.map((article) => [article.id, article]));
    const slices = new Slices(asking);
    for (const pair of pairs) {
      const [left, right] = [articleOf.get(pair.left), articleOf.get(pair.right)];
      if (left && right)
        this.#note(pair, [left, right], cosineOf(vectors.get(pair.left), vectors.get(pair.right)));
      await slices.pause();
    }
  }

  #note(pair: CandidatePair, [left, right]: readonly [Article, Article], meaning: number): void {
    const compared = comparePair(left, right, { meaning, sameTitle: this.sameTitle(pair) });
    if (compared) this.#pairs.put({ ...pair, ...compared, id: pairId(left, right) });
  }
}

function pairId(left: Article, right: Article): string {
  const both = [left.id, right.id, left.contentHash, right.contentHash];
  return createHash('sha256').update(both.join('\n')).digest('hex').slice(0, 24);
}
