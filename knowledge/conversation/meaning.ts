// What a sentence means in this base: its vector, and how near the base's articles are to it.
// Values only; whoever has model and index makes them.
import type { ArticleId } from '../vocabulary/ids';

/** `vector`: [dim] unit length, centred · `articles`: cosine of each article's nearest chunk, of the articles found; never empty. */
export interface Meaning {
  readonly vector: Float32Array;
  readonly articles: ReadonlyMap<ArticleId, number>;
}

/** undefined while there is none: then words must do. */
export type MeaningOf = (text: string) => Meaning | undefined;

/** Articles that a topic is about, as far as is known. */
const leading = 3;

/** The articles nearest to several sentences together. */
export function leadingArticles(meanings: readonly Meaning[]): readonly ArticleId[] {
  const sums = new Map<ArticleId, number>();
  for (const meaning of meanings) {
    const floor = floorOf(meaning);
    // Above the floor: an article that one sentence did not find must not lose more than the last one found.
    for (const [id, cosine] of meaning.articles) sums.set(id, (sums.get(id) ?? 0) + cosine - floor);
  }
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, leading)
    .map(([id]) => id);
}

/** How much nearer some other article is to a sentence than these are, in cosines, ≥ 0. */
export function gapTo(articles: readonly ArticleId[], meaning: Meaning): number {
  const floor = floorOf(meaning);
  const best = Math.max(...meaning.articles.values());
  return best - Math.max(...articles.map((id) => meaning.articles.get(id) ?? floor));
}

const floorOf = ({ articles }: Meaning): number => Math.min(...articles.values());

/** Cosine of unit vectors. */
export function cosineOf(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * (b[at] ?? 0);
  return sum;
}
