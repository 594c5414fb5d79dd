// Clusters of unanswered and badly rated concerns as managers see them: name, count, trend, best find, status.
// Pure; who is in which cluster is decided by clusterVectors.ts.
import { type GroupText, typicalWords } from '../language/typicalWords';
import type { ArticleId } from '../vocabulary/ids';
import type { Language } from '../vocabulary/language';
import type { GapCluster } from '../vocabulary/review';

/** A concern without a good answer. `gap`: nothing fitted · `rated`: the article shown was rated unhelpful. */
export interface UnsolvedConcern {
  readonly id: string;
  readonly origin: 'gap' | 'rated';
  /** Masked; absent where the owner keeps no words. */
  readonly wording?: string | undefined;
  readonly language: Language;
  readonly atMs: number;
  readonly bestLikelihood?: number | undefined;
}

/** What somebody decided on a bundle. */
export interface BundleState {
  readonly status: GapCluster['status'];
  readonly articleId?: ArticleId | undefined;
}

export interface ClusterView {
  readonly nowMs: number;
  readonly days: number;
  /** Share of the base's texts that hold an analysed word, in [0, 1]. */
  readonly shareInBase: (term: string) => number;
}

export interface BundledConcerns {
  readonly id: string;
  /** Oldest first. */
  readonly members: readonly UnsolvedConcern[];
  readonly state?: BundleState | undefined;
}

const stretches = 7;
const dayMs = 86_400_000;
const mostWordings = 50;
const wordsInName = 4;
/** A name without words of its own: some concerns are numbers only, some are not kept. */
const nameless = '–';

/** Clusters with a concern in the period, the most frequent first, of equal ones the latest. */
export function gapClusters(
  bundles: readonly BundledConcerns[],
  { nowMs, days, shareInBase }: ClusterView,
): readonly GapCluster[] {
  const fromMs = nowMs - days * dayMs;
  // Named by all members: a name must not change with the period that is looked at.
  const names = typicalWords(
    bundles.map(({ members }) => members.flatMap(textOf)),
    { most: wordsInName, shareInBase },
  );
  return bundles
    .flatMap((bundle, at) => {
      const present = bundle.members.filter(({ atMs }) => atMs >= fromMs && atMs <= nowMs);
      if (present.length === 0) return [];
      return [
        { latest: present.at(-1)!.atMs, cluster: clusterOf(bundle, present, names[at]!, { fromMs, nowMs }) },
      ];
    })
    .sort((a, b) => b.cluster.count - a.cluster.count || b.latest - a.latest)
    .map(({ cluster }) => cluster);
}

function clusterOf(
  { id, state }: BundledConcerns,
  present: readonly UnsolvedConcern[],
  name: readonly string[],
  period: { readonly fromMs: number; readonly nowMs: number },
): GapCluster {
  const likelihoods = present.flatMap(({ bestLikelihood }) => bestLikelihood ?? []);
  const wordings = [...new Set([...present].reverse().flatMap(({ wording }) => wording ?? []))];
  return {
    id,
    name: name.join(' ') || nameless,
    count: present.length,
    trend: trendOf(present, period),
    ...(likelihoods.length > 0 && { bestLikelihood: Math.max(...likelihoods) }),
    status: state?.status ?? statusOf(present),
    wordings: wordings.slice(0, mostWordings),
    gapIds: present.flatMap((concern) => (concern.origin === 'gap' ? [concern.id] : [])),
    ...(state?.articleId && { articleId: state.articleId }),
  };
}

/** Mostly badly rated: an article fits but does not help. */
function statusOf(present: readonly UnsolvedConcern[]): GapCluster['status'] {
  const rated = present.filter(({ origin }) => origin === 'rated').length;
  return rated * 2 > present.length ? 'outdated' : 'open';
}

function trendOf(
  present: readonly UnsolvedConcern[],
  { fromMs, nowMs }: { readonly fromMs: number; readonly nowMs: number },
): readonly number[] {
  const trend = new Array<number>(stretches).fill(0);
  for (const { atMs } of present) {
    const at = Math.floor(((atMs - fromMs) / Math.max(1, nowMs - fromMs)) * stretches);
    trend[Math.min(stretches - 1, Math.max(0, at))]! += 1;
  }
  return trend;
}

function textOf({ wording, language }: UnsolvedConcern): readonly GroupText[] {
  // Placeholders of masked details are nobody's topic.
  return wording === undefined ? [] : [{ text: wording.replace(/\[[^\]\n]{1,40}\]/g, ' '), language }];
}
