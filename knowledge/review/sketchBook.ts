// The sketches of all articles in buckets: whose wording may be nearly that of another. One step costs the same at any size.
// Knows no texts; what the candidates really share is told by their shingles.
import type { ArticleId } from '../vocabulary/ids';
import { bucketsOf, estimatedShare } from './sketch';

/** A bucket holds the latest few: a thousand copies of one letter make no million pairs. */
const mostInBucket = 12;

/** Owns sketches and buckets. */
export class SketchBook {
  readonly #sketches = new Map<ArticleId, Uint32Array>();
  readonly #buckets = new Map<number, ArticleId[]>();

  get size(): number {
    return this.#sketches.size;
  }

  /** Enters an article, in place of an earlier sketch of it; returns those that share a bucket with it. */
  put(id: ArticleId, sketch: Uint32Array): ReadonlySet<ArticleId> {
    this.remove(id);
    this.#sketches.set(id, sketch);
    const met = new Set<ArticleId>();
    for (const bucket of bucketsOf(sketch)) {
      const members = this.#buckets.get(bucket) ?? [];
      for (const member of members) met.add(member);
      members.push(id);
      if (members.length > mostInBucket) members.shift();
      this.#buckets.set(bucket, members);
    }
    return met;
  }

  remove(id: ArticleId): void {
    const sketch = this.#sketches.get(id);
    if (!sketch) return;
    this.#sketches.delete(id);
    for (const bucket of bucketsOf(sketch)) {
      const others = this.#buckets.get(bucket)?.filter((member) => member !== id) ?? [];
      if (others.length > 0) this.#buckets.set(bucket, others);
      else this.#buckets.delete(bucket);
    }
  }

  /** Estimated share of equal shingles of two articles; 0 where one is not in the book. */
  share(left: ArticleId, right: ArticleId): number {
    const [one, other] = [this.#sketches.get(left), this.#sketches.get(right)];
    return one && other ? estimatedShare(one, other) : 0;
  }
}
