// What was learned from outcomes, in memory: for a concern, how far each article goes up or down and why.
// Pure: fed from the log at start, kept up to date by whoever appends to it. Knows no store and no clock.
import type { ArticleId } from '../vocabulary/ids';
import type { Lift, Recollection } from '../vocabulary/lift';
import type { Outcome } from '../vocabulary/outcome';
import { ConcernTree } from './concernTree';
import { type LearningParameters, learningParameters } from './learningParameters';
import { liftOf } from './liftOf';
import { OutcomeBook } from './outcomeBook';
import type { Standing } from './standingWeight';

/** `model`: vectors of another model are not comparable; such concerns count where the very words come again, and in general. */
export interface ExperienceOptions {
  readonly model: string;
  /** Content hash of an article now; undefined: it is not in the base. */
  readonly contentHashOf: (id: ArticleId) => string | undefined;
  readonly parameters?: LearningParameters;
}

/** A concern as experience recognises it. */
export interface AskedConcern {
  readonly key: string;
  readonly vector?: Float32Array | undefined;
}

/** `spoken`: how many of its ratings are in the sums, the nearest ones · `ratings`: all that are near. */
interface Nearby {
  helpful: number;
  unhelpful: number;
  spoken: number;
  ratings: number;
}

/** Cosine from which two concerns are the same customer text; int8 vectors are exact to .002. */
const sameConcern = 0.999;

/** Owns book and tree. Every call takes microseconds to a few milliseconds. */
export class Experience {
  readonly book = new OutcomeBook();
  readonly #tree = new ConcernTree();
  readonly #placed = new Set<number>();
  readonly #options: ExperienceOptions;
  readonly #parameters: LearningParameters;

  constructor(options: ExperienceOptions) {
    this.#options = options;
    this.#parameters = options.parameters ?? learningParameters;
  }

  get model(): string {
    return this.#options.model;
  }

  /** Takes in the next outcome of the log. */
  learn(outcome: Outcome): void {
    const { number } = this.book.enter(outcome);
    if (!outcome.concernVector || outcome.vectorModel !== this.model || this.#placed.has(number)) return;
    this.#placed.add(number);
    this.#tree.add(number, outcome.concernVector);
  }

  /** The vector of a booked concern, [dim]; undefined where none of this model is known. */
  vectorOf(number: number): Float32Array | undefined {
    return this.#tree.vector(number);
  }

  /** Forgets everything noted for this customer text; returns the ids to remove from the log. */
  forget({ key, vector }: AskedConcern): readonly string[] {
    const same = new Set<number>();
    const byKey = this.book.concern({ key });
    if (byKey) same.add(byKey.number);
    for (const { id } of vector ? this.#tree.near(vector, sameConcern, this.#parameters.budget) : [])
      same.add(id);
    return [...same].flatMap((number) => {
      if (this.#placed.delete(number)) this.#tree.remove(number);
      return this.book.drop(number);
    });
  }

  /** What similar concerns say. Without a vector only the very same words are recognised. */
  recall(asked: AskedConcern): Recollection {
    const nearby = new Map<ArticleId, Nearby>();
    let helpfulOfAll = 0;
    for (const { number, cosine } of this.#similar(asked)) {
      for (const [articleId, standing] of this.book.concern({ number })?.standings ?? []) {
        helpfulOfAll += this.#weigh(nearby, articleId, standing, cosine);
      }
    }
    // Asked for each candidate several times over: search, ranking, explanation.
    const lifts = new Map<ArticleId, Lift | undefined>();
    const get = (id: ArticleId): Lift | undefined => {
      if (!lifts.has(id)) lifts.set(id, this.#lift(id, nearby.get(id), helpfulOfAll));
      return lifts.get(id);
    };
    return { get, recalled: [...nearby.keys()].filter((id) => get(id)?.recalled) };
  }

  /** The nearest first. */
  #similar({ key, vector }: AskedConcern): readonly { readonly number: number; readonly cosine: number }[] {
    const { floor, budget } = this.#parameters;
    const own = this.book.concern({ key })?.number;
    const near = vector ? this.#tree.near(vector, floor, budget) : [];
    const others = near.filter(({ id }) => id !== own).sort((a, b) => b.cosine - a.cosine || a.id - b.id);
    const numbered = others.map(({ id, cosine }) => ({ number: id, cosine }));
    return own === undefined ? numbered : [{ number: own, cosine: 1 }, ...numbered];
  }

  /** Adds one standing to its article; returns what it adds to the helpful ratings of all. */
  #weigh(nearby: Map<ArticleId, Nearby>, id: ArticleId, standing: Standing, cosine: number): number {
    const { helpfulWidth, unhelpfulWidth, countedKernel, nearest } = this.#parameters;
    const weight = standing.weight * this.#currency(id, standing);
    if (weight === 0) return 0;
    const entry = nearby.get(id) ?? { helpful: 0, unhelpful: 0, spoken: 0, ratings: 0 };
    nearby.set(id, entry);
    const kernel = Math.exp(Math.min(0, cosine - 1) / (weight > 0 ? helpfulWidth : unhelpfulWidth));
    if (standing.explicit && kernel >= countedKernel) entry.ratings += 1;
    if (entry.spoken >= nearest) return 0;
    entry.spoken += 1;
    if (weight < 0) entry.unhelpful -= kernel * weight;
    else entry.helpful += kernel * weight;
    return weight > 0 ? kernel * weight : 0;
  }

  /** How much a rating still says: all of it, or less where the article was edited since and nobody confirmed it yet. */
  #currency(id: ArticleId, { weight, from }: Standing): number {
    const now = this.#options.contentHashOf(id);
    if (now === undefined) return 0;
    if (from.contentHash === undefined || from.contentHash === now) return 1;
    const confirmed = weight > 0 && (this.book.record(id)?.confirmed.get(now) ?? 0) > 0;
    return confirmed ? 1 : this.#parameters.editedShare;
  }

  #lift(id: ArticleId, near: Nearby | undefined, helpfulOfAll: number): Lift | undefined {
    const record = this.book.record(id);
    if (!record) return undefined;
    const { helpful = 0, unhelpful = 0, ratings = 0 } = near ?? {};
    const general = record.helpful - record.unhelpful;
    const generalCount = record.helpful + record.unhelpful;
    const { verdicts } = this.book;
    const { logitGain, opposedHalf, recallLift } = this.#parameters;
    const lift = liftOf(
      { helpful, unhelpful, helpfulOfAll, general, generalCount, verdicts },
      this.#parameters,
    );
    const logit = Math.sign(lift) * logitGain * Math.log1p(Math.abs(lift));
    const opposedShare = 1 / (1 + Math.abs(lift) / opposedHalf);
    return { lift, logit, opposedShare, ratings, recalled: lift >= recallLift };
  }
}
