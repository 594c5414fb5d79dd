// The page's side of the review calls without an engine: invented work that can be worked off and taken back.
// For component tests and for looking at the screens; nothing of it is shipped.
import type { Client } from '../../knowledge/contract/defineCall';
import type { reviewCalls } from '../../knowledge/contract/workspace/reviewCalls';
import { TablettError } from '../../knowledge/errors/tablettError';
import { articleId } from '../../knowledge/vocabulary/ids';
import type {
  ArticleTask,
  BaseReport,
  GapCluster,
  KnowledgeMap,
  NamedArticle,
  TwinPair,
} from '../../knowledge/vocabulary/review';
import { baseArticles, chance, topics } from './baseContent';
import { gapSketches, staleSketches, taskSketches, twinSketches, twinTexts } from './reviewContent';

type Base = ReturnType<typeof baseArticles>;

const named = (article: Base[number]): NamedArticle => ({
  ...{ articleId: article.id, title: article.title, source: article.source },
  ...{ language: article.language, state: article.keeping.state, changedAtMs: article.changedAtMs },
});

/** Answers by call; `noted` in pageApi.ts wraps them. */
export function pageReviews(nowMs: number): Client<typeof reviewCalls> {
  const base = baseArticles(nowMs);
  const byId = (id: string) => named(base.find((each) => each.id === id) ?? base[0]!);
  let pairs: readonly TwinPair[] = twinSketches.map(({ left, right, ...pair }) => ({
    ...{ ...pair, left: byId(left), right: byId(right) },
  }));
  let tasks: readonly ArticleTask[] = taskSketches.map(({ ageHours, articleId: id, ...task }) => ({
    ...{ ...task, articleId: articleId(id), title: byId(id).title, state: 'open' as const },
    atMs: nowMs - ageHours * 3_600_000,
  }));
  let clusters: readonly GapCluster[] = gapSketches.map(clusterOf);
  const openPairs = () => pairs.filter(({ decision }) => decision === undefined);
  return {
    twinPairs: async ({ open = true }) => ({ total: openPairs().length, pairs: open ? openPairs() : pairs }),
    twinTexts: async () => twinTexts,
    decideTwinPair: async ({ id, decision }) => {
      if (!pairs.some((pair) => pair.id === id)) throw new TablettError('TWIN_MISSING');
      pairs = pairs.map(({ decision: before, ...pair }) => {
        if (pair.id !== id) return before === undefined ? pair : { ...pair, decision: before };
        return decision === null ? pair : { ...pair, decision };
      });
      return {};
    },
    staleArticles: async () => staleSketches.map(({ id, reasons }) => ({ article: byId(id), reasons })),
    reportArticle: async ({ articleId: id, kind, note }) => {
      const taskId = `k${tasks.length + 1}`;
      const title = byId(id).title;
      tasks = [
        { id: taskId, articleId: articleId(id), title, kind, note, state: 'open', atMs: nowMs },
        ...tasks,
      ];
      return { taskId };
    },
    articleTasks: async ({ state }) => tasks.filter((task) => state === undefined || task.state === state),
    settleTask: async ({ taskId, state }) => {
      if (!tasks.some(({ id }) => id === taskId)) throw new TablettError('TASK_MISSING');
      tasks = tasks.map((task) => (task.id === taskId ? { ...task, state } : task));
      return {};
    },
    gapClusters: async ({ days = 30 }) => (days === 7 ? clusters.slice(0, 4) : clusters),
    settleGapCluster: async ({ id, status, articleId: assigned }) => {
      clusters = clusters.map(({ articleId: before, ...cluster }) => {
        if (cluster.id !== id) return before === undefined ? cluster : { ...cluster, articleId: before };
        return { ...cluster, status, ...(assigned && { articleId: articleId(assigned) }) };
      });
      return {};
    },
    draftFromGaps: async ({ id }) => {
      clusters = clusters.map((cluster) =>
        cluster.id === id ? { ...cluster, status: 'inProgress' } : cluster,
      );
      return { articleId: articleId('b24') };
    },
    knowledgeMap: async () => mapOf(base),
    baseReport: async () => reportOf(base, nowMs),
    workspaceCounts: async () => ({
      ...{ articles: base.length, twins: openPairs().length, stale: staleSketches.length },
      ...{ gaps: clusters.filter(({ status }) => status !== 'hidden').length },
      tasks: tasks.filter(({ state }) => state === 'open').length,
    }),
  };
}

function clusterOf({ id, name, trend, best, status, wordings }: (typeof gapSketches)[number]): GapCluster {
  const count = trend.reduce((sum, each) => sum + each, 0);
  const gapIds = wordings.map((_, at) => `${id}-${at}`);
  return {
    id,
    name,
    count,
    trend,
    status,
    wordings,
    gapIds,
    ...(best !== undefined && { bestLikelihood: best }),
  };
}

/** Articles lie in rounds about their topic, three to an article of the list, so that islands look like islands. */
function mapOf(base: Base): KnowledgeMap {
  const points = base.flatMap((article, at) =>
    [0, 1].map((copy) => {
      const topic = topics[article.topic]!;
      const seed = at * 2 + copy;
      const angle = chance(seed + 0.2) * 2 * Math.PI;
      const far = Math.sqrt(chance(seed + 0.4)) * 0.085;
      const helpful = chance(seed + 0.6);
      return {
        article: named(article),
        x: topic.x + Math.cos(angle) * far * 0.95,
        y: topic.y + Math.sin(angle) * far,
        island: article.topic,
        ...(helpful > 0.3 && { helpful: 1 - (helpful - 0.3) ** 2 * 1.8 }),
        reviewDue: chance(seed + 0.8) < 0.09,
      };
    }),
  );
  return {
    points,
    islands: topics.map(({ name, x, y }, at) => ({
      ...{ name, x, y, count: base.filter(({ topic }) => topic === at).length },
    })),
    gaps: gapSketches.map(({ id, x, y }) => ({ clusterId: id, x, y })),
  };
}

function reportOf(base: Base, nowMs: number): BaseReport {
  const months = (article: Base[number]) => (nowMs - article.changedAtMs) / (30.44 * 86_400_000);
  const between = (from: number, to: number) =>
    base.filter((each) => months(each) >= from && months(each) < to).length;
  const inState = (state: string) => base.filter(({ keeping }) => keeping.state === state).length;
  return {
    ...{ asked: 4210, answered: 3831 },
    age: [
      { months: '0-3', count: between(0, 3) },
      { months: '3-6', count: between(3, 6) },
      { months: '6-12', count: between(6, 12) },
      { months: '12-24', count: between(12, 24) },
      { months: '24+', count: between(24, 999) },
    ],
    use: base.slice(0, 8).map((article, at) => ({
      ...{
        article: named(article),
        opened: Math.round(420 / (at + 1.3)),
        copied: Math.round(190 / (at + 1.8)),
      },
    })),
    states: {
      ...{ workInProgress: inState('workInProgress'), notValidated: inState('notValidated') },
      ...{ validated: inState('validated'), archived: inState('archived') },
    },
  };
}
