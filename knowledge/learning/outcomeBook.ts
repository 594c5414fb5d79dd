// All outcomes so far, kept by concern and article: what stands, what was undone, each article's record.
// Knows no vectors and no scores. The log is the truth; this is its reading in memory.
import type { ArticleId } from '../vocabulary/ids';
import type { Outcome } from '../vocabulary/outcome';
import { type Standing, standingWeight } from './standingWeight';

/** An outcome without its vector: hundreds of thousands are held. */
export type NotedOutcome = Omit<Outcome, 'concernVector'>;

/** One concern; `number` names it in the tree of vectors. */
export interface BookedConcern {
  readonly number: number;
  readonly key: string;
  readonly outcomes: Map<ArticleId, NotedOutcome[]>;
  readonly standings: Map<ArticleId, Standing>;
}

/** What stands for one article over all concerns. `confirmed`: verdicts in its favour by content hash. */
export interface ArticleRecord {
  helpful: number;
  unhelpful: number;
  implicit: number;
  readonly confirmed: Map<string, number>;
}

/** Owns the reading of the log. */
export class OutcomeBook {
  readonly #byKey = new Map<string, BookedConcern>();
  readonly #byNumber = new Map<number, BookedConcern>();
  readonly #records = new Map<ArticleId, ArticleRecord>();
  readonly #placeOf = new Map<string, { readonly concern: BookedConcern; readonly articleId: ArticleId }>();
  readonly #undone = new Set<string>();
  readonly #undoTarget = new Map<string, string>();
  #nextNumber = 0;
  #verdicts = 0;
  #revision = 0;

  /** Grows with every change of what stands. */
  get revision(): number {
    return this.#revision;
  }

  /** Verdicts that stand, over all articles. */
  get verdicts(): number {
    return this.#verdicts;
  }

  /** Enters the next outcome of the log. An id that is known already changes nothing. Returns its concern. */
  enter({ concernVector: _vector, ...noted }: Outcome): BookedConcern {
    const concern = this.#concernOf(noted.concernKey);
    if (this.#placeOf.has(noted.id)) return concern;
    const known = concern.outcomes.get(noted.articleId);
    if (known) known.push(noted);
    else concern.outcomes.set(noted.articleId, [noted]);
    this.#placeOf.set(noted.id, { concern, articleId: noted.articleId });
    if (noted.undoes !== undefined) this.#undo(noted.id, noted.undoes);
    this.#settle(concern, noted.articleId);
    return concern;
  }

  /** Forgets a concern with everything that was noted for it; returns the ids of its outcomes. */
  drop(number: number): readonly string[] {
    const concern = this.#byNumber.get(number);
    if (!concern) return [];
    const ids = [...concern.outcomes.values()].flat().map(({ id }) => id);
    for (const articleId of concern.standings.keys()) this.#record(concern, articleId, undefined);
    for (const id of ids) this.#placeOf.delete(id);
    this.#byKey.delete(concern.key);
    this.#byNumber.delete(number);
    return ids;
  }

  concern(which: { readonly key: string } | { readonly number: number }): BookedConcern | undefined {
    return 'key' in which ? this.#byKey.get(which.key) : this.#byNumber.get(which.number);
  }

  concerns(): Iterable<BookedConcern> {
    return this.#byNumber.values();
  }

  record(articleId: ArticleId): ArticleRecord | undefined {
    return this.#records.get(articleId);
  }

  records(): Iterable<readonly [ArticleId, ArticleRecord]> {
    return this.#records;
  }

  /** Whether an outcome was taken back by itself. */
  isUndone(id: string): boolean {
    return this.#undone.has(id);
  }

  /** An outcome by its id; undefined for unknown ones. */
  outcome(id: string): NotedOutcome | undefined {
    const place = this.#placeOf.get(id);
    return place?.concern.outcomes.get(place.articleId)?.find((noted) => noted.id === id);
  }

  #concernOf(key: string): BookedConcern {
    const known = this.#byKey.get(key);
    if (known) return known;
    const number = this.#nextNumber++;
    const concern: BookedConcern = { number, key, outcomes: new Map(), standings: new Map() };
    this.#byKey.set(key, concern);
    this.#byNumber.set(number, concern);
    return concern;
  }

  /** Undoing an undo brings the first outcome back. */
  #undo(id: string, target: string): void {
    this.#undoTarget.set(id, target);
    const restored = this.#undoTarget.get(target);
    if (restored === undefined) this.#undone.add(target);
    else this.#undone.delete(restored);
    const place = this.#placeOf.get(restored ?? target);
    if (place) this.#settle(place.concern, place.articleId);
  }

  #settle(concern: BookedConcern, articleId: ArticleId): void {
    this.#record(concern, articleId, standingWeight(concern.outcomes.get(articleId) ?? [], this.#undone));
  }

  /** Puts a standing in force and the article's record after it. */
  #record(concern: BookedConcern, articleId: ArticleId, next: Standing | undefined): void {
    this.#count(articleId, concern.standings.get(articleId), -1);
    this.#count(articleId, next, 1);
    this.#revision += 1;
    if (next) concern.standings.set(articleId, next);
    else concern.standings.delete(articleId);
  }

  #count(articleId: ArticleId, standing: Standing | undefined, by: 1 | -1): void {
    if (!standing) return;
    const { weight, explicit, from } = standing;
    const record = this.#records.get(articleId) ?? {
      ...{ helpful: 0, unhelpful: 0, implicit: 0 },
      confirmed: new Map<string, number>(),
    };
    this.#records.set(articleId, record);
    if (!explicit) {
      record.implicit += by;
      return;
    }
    this.#verdicts += by;
    record[weight > 0 ? 'helpful' : 'unhelpful'] += by;
    if (weight > 0 && from.contentHash !== undefined)
      record.confirmed.set(from.contentHash, (record.confirmed.get(from.contentHash) ?? 0) + by);
  }
}
