// What knowledge managers work off: twins, stale articles, tasks from agents, gaps by meaning, the map of the base.
// Values only; knowledge/review/ and knowledge/gaps/ make them.
import type { ArticleId } from './ids';
import type { ArticleState } from './keeping';
import type { Language } from './language';

export interface NamedArticle {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly source: string;
  readonly language: Language;
  readonly state: ArticleState;
  readonly changedAtMs: number;
}

/** A number, date or amount that the two texts say differently, each with the words around it. */
export interface Contradiction {
  readonly left: string;
  readonly right: string;
}

export const twinDecisions = ['merged', 'linked', 'kept'] as const;

/** Two articles that say nearly the same. `meaning`: cosine of their vectors · `share`: equal shingles, in [0, 1]. */
export interface TwinPair {
  readonly id: string;
  readonly left: NamedArticle;
  readonly right: NamedArticle;
  readonly meaning: number;
  readonly share: number;
  readonly contradictions: readonly Contradiction[];
  readonly decision?: (typeof twinDecisions)[number];
}

export const staleReasons = [
  ...(['reviewDue', 'expired', 'sourceChanged', 'deadLink', 'ratedUnhelpful', 'neverFound'] as const),
] as const;

/** `detail`: the dead link, how many verdicts, or how many answers · `atMs`: when the server that it leads to was asked, or of the first answer. */
export interface StaleReason {
  readonly kind: (typeof staleReasons)[number];
  readonly detail?: string;
  readonly atMs?: number;
}

/** An article to look at again. */
export interface StaleArticle {
  readonly article: NamedArticle;
  readonly reasons: readonly StaleReason[];
}

export const taskKinds = ['outdated', 'wrong', 'unclear', 'missing', 'proposal'] as const;

/** What an agent reported of an article; `note` masked. */
export interface ArticleTask {
  readonly id: string;
  readonly articleId: ArticleId;
  readonly title: string;
  readonly kind: (typeof taskKinds)[number];
  readonly note: string;
  readonly state: 'open' | 'done' | 'dismissed';
  readonly atMs: number;
}

export const clusterStatuses = ['open', 'inProgress', 'outdated', 'hidden'] as const;

/**
 * Concerns that nobody could answer, bundled by meaning. `name`: their typical words · `trend`: counts of seven equal
 * stretches of the period, oldest first · `wordings`: masked · `outdated`: an article fits but was rated badly.
 */
export interface GapCluster {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly trend: readonly number[];
  readonly bestLikelihood?: number;
  readonly status: (typeof clusterStatuses)[number];
  readonly wordings: readonly string[];
  readonly gapIds: readonly string[];
  /** The draft or article that it was assigned to. */
  readonly articleId?: ArticleId;
}

/** The base on a plane, coordinates in [0, 1]; islands are articles by topic. Points keep their place between visits. */
export interface KnowledgeMap {
  readonly points: readonly {
    readonly article: NamedArticle;
    readonly x: number;
    readonly y: number;
    readonly island: number;
    /** Share of helpful verdicts in [0, 1], from five on. */
    readonly helpful?: number;
    readonly reviewDue: boolean;
  }[];
  readonly islands: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly count: number;
  }[];
  readonly gaps: readonly { readonly clusterId: string; readonly x: number; readonly y: number }[];
}

/** Sums for managers. `age`: articles by months since their last change. */
export interface BaseReport {
  readonly asked: number;
  readonly answered: number;
  readonly age: readonly { readonly months: string; readonly count: number }[];
  readonly use: readonly {
    readonly article: NamedArticle;
    readonly opened: number;
    readonly copied: number;
  }[];
  readonly states: Readonly<Record<ArticleState, number>>;
}
