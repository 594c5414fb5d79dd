// Which articles may be twins: those whose wording, title or meaning is near. Kept up to date article by article.
// Knows sketches and titles; texts are compared elsewhere. One article costs the same at any size of the base.
import type { ArticleId } from '../vocabulary/ids';
import type { Language } from '../vocabulary/language';
import { SketchBook } from './sketchBook';
import { worthReading } from './twinJudgement';

/** What is kept of an article. `sketch` absent: too little text. */
export interface SketchedArticle {
  readonly contentHash: string;
  readonly language: Language;
  readonly titleKey: string;
  readonly sketch?: Uint32Array | undefined;
}

/** Two articles, `left` before `right` in the order of ids. */
export interface CandidatePair {
  readonly left: ArticleId;
  readonly right: ArticleId;
}

/** Articles of one title that are laid side by side; more of them are a template's. */
const mostOfTitle = 12;

/** Owns sketches, titles and the pairs found. */
export class CandidateBook {
  readonly #sketches = new SketchBook();
  readonly #articles = new Map<ArticleId, SketchedArticle>();
  readonly #titles = new Map<string, ArticleId[]>();

  get articles(): ReadonlyMap<ArticleId, SketchedArticle> {
    return this.#articles;
  }

  /** Enters an article in place of its earlier version; returns the pairs to compare. */
  put(id: ArticleId, article: SketchedArticle): readonly CandidatePair[] {
    this.remove(id);
    this.#articles.set(id, article);
    const { sketch } = article;
    const met = sketch ? [...this.#sketches.put(id, sketch)] : [];
    const near = met.filter((other) => this.#sketches.share(id, other) >= worthReading);
    const pairs = new Set(
      [...near, ...this.#enterTitle(id, article)].filter((other) => this.#comparable(id, other)),
    );
    return [...pairs].map((other) => pairOf(id, other));
  }

  remove(id: ArticleId): void {
    const known = this.#articles.get(id);
    if (!known) return;
    this.#articles.delete(id);
    this.#sketches.remove(id);
    const key = titleIn(known);
    const others = this.#titles.get(key)?.filter((other) => other !== id) ?? [];
    if (others.length > 0) this.#titles.set(key, others);
    else this.#titles.delete(key);
  }

  /** Pairs of one article with neighbours found elsewhere, as far as they can be twins. */
  pairsWith(id: ArticleId, neighbours: Iterable<ArticleId>): readonly CandidatePair[] {
    return [...neighbours].filter((other) => this.#comparable(id, other)).map((other) => pairOf(id, other));
  }

  sameTitle({ left, right }: CandidatePair): boolean {
    const [one, other] = [this.#articles.get(left), this.#articles.get(right)];
    return one !== undefined && other !== undefined && one.titleKey !== '' && one.titleKey === other.titleKey;
  }

  #enterTitle(id: ArticleId, article: SketchedArticle): readonly ArticleId[] {
    if (article.titleKey === '') return [];
    const key = titleIn(article);
    const known = this.#titles.get(key) ?? [];
    this.#titles.set(key, [...known, id].slice(-mostOfTitle));
    return known;
  }

  /** The German article and the English one of the same thing are counterparts, not twins. */
  #comparable(id: ArticleId, other: ArticleId): boolean {
    const [one, two] = [this.#articles.get(id), this.#articles.get(other)];
    return id !== other && one !== undefined && two !== undefined && one.language === two.language;
  }
}

function titleIn({ language, titleKey }: SketchedArticle): string {
  return `${language} ${titleKey}`;
}

function pairOf(one: ArticleId, other: ArticleId): CandidatePair {
  return one < other ? { left: one, right: other } : { left: other, right: one };
}
