// What was said means this in this base: each text looked up once and one after the other, so that a question of the
// agent's waits for one of them at most. Knows the model by its seat; what the meanings are for is knowledge/conversation's business.
import type { Meaning } from '../../../../knowledge/conversation/meaning';
import { type BoundedCache, boundedCache } from '../../../../knowledge/language/boundedCache';
import { detectLanguage } from '../../../../knowledge/language/detectLanguage';
import { type ConcernMeans, centreQuery } from '../../../../knowledge/search/centreQuery';
import { concernMeansFor } from '../../../../knowledge/search/concernMeans';
import { type ArticleId, articleOfChunk } from '../../../../knowledge/vocabulary/ids';
import type { EngineParts } from '../../compose';

/** 400 meanings of 384 numbers and a hundred articles are 3 MB. */
const kept = 200;
/** What a paste brings beyond this is understood by its words. */
const mostAtOnce = 24;
const chunksRead = 200;

interface OfModel {
  readonly fingerprint: string;
  readonly means: ConcernMeans | undefined;
  readonly meanings: BoundedCache<Meaning>;
}

export class TurnMeanings {
  #of: OfModel | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly parts: Pick<EngineParts, 'seat' | 'concernMeans'>) {}

  /** undefined where none was made yet, and for models whose scales nobody has fitted. */
  get(text: string): Meaning | undefined {
    return this.#ofModel()?.meanings.get(text);
  }

  /** Makes the missing ones of the latest texts. Never fails: without a model, or where it fails, words must do. */
  make(texts: readonly string[], signal: AbortSignal): Promise<void> {
    const work = this.#last.then(() => this.#make(texts, signal)).catch(() => {});
    this.#last = work;
    return work;
  }

  /** What contacts that have ended said is forgotten. */
  forget(): void {
    this.#of = undefined;
  }

  async #make(texts: readonly string[], signal: AbortSignal): Promise<void> {
    const missing = [...new Set(texts)].filter((text) => this.get(text) === undefined);
    for (const text of missing.slice(-mostAtOnce)) {
      const of = this.#ofModel();
      const answering = this.parts.seat.answering;
      if (!of?.means || !answering || answering.vectorIndex.size === 0 || signal.aborted) return;
      const raw = await answering.embedder.embedQuery(text, signal);
      const vector = centreQuery(raw, of.means[detectLanguage(text)]);
      const articles = new Map<ArticleId, number>();
      for (const { chunkId, cosineScore } of answering.vectorIndex.nearest(vector, chunksRead)) {
        const id = articleOfChunk(chunkId);
        if (!articles.has(id)) articles.set(id, cosineScore);
      }
      of.meanings.set(text, { vector, articles });
    }
  }

  /** Begins anew after a change of model. */
  #ofModel(): OfModel | undefined {
    const fingerprint = this.parts.seat.answering?.embedder.fingerprint;
    if (fingerprint === undefined) return undefined;
    if (this.#of?.fingerprint !== fingerprint)
      this.#of = {
        fingerprint,
        means: concernMeansFor(this.parts.concernMeans, fingerprint),
        meanings: boundedCache(kept),
      };
    return this.#of;
  }
}
