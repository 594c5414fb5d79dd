// Review calls of the knowledge window: twins, stale articles, tasks, gaps by meaning, map and sums.
// Wiring between the desks; each desk's file says what it knows.
import type { Handlers } from '../../../knowledge/contract/defineCall';
import type { articleCalls } from '../../../knowledge/contract/workspace/articleCalls';
import type { reviewCalls } from '../../../knowledge/contract/workspace/reviewCalls';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { gapOutline } from '../../../knowledge/gaps/gapOutline';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { type ArticleState, keepingOf } from '../../../knowledge/vocabulary/keeping';
import type { StaleArticle } from '../../../knowledge/vocabulary/review';
import type { ArticleSurvey } from './review/articleSurvey';
import { baseReport } from './review/baseReport';
import { BundleDesk } from './review/bundleDesk';
import { Latest } from './review/latest';
import { MapDesk } from './review/mapDesk';
import { soonOr } from './review/reviewCounts';
import { staleArticles } from './review/staleDesk';
import type { TaskDesk } from './review/taskDesk';
import { TwinDesk } from './review/twinDesk';
import type { WorkspaceParts } from './workspaceParts';

type ReviewHandlers = Handlers<typeof reviewCalls>;
/** What drafts and merges need of the article calls. */
type ArticleHands = Pick<Handlers<typeof articleCalls>, 'saveArticle' | 'changeKeeping'>;

export function reviewHandlers(parts: WorkspaceParts, articles: ArticleHands): ReviewHandlers {
  const desks = reviewDesks(parts, articles);
  return {
    ...twinCalls(parts, desks),
    ...gapCalls(desks, articles),
    ...taskCalls(desks),
    staleArticles: () => dueNow(parts, desks.survey),
    knowledgeMap: ({ days }) => desks.map.map(days),
    baseReport: ({ days }) => baseReport(parts, days),
    workspaceCounts: () => countsOf(parts, desks),
  };
}

interface Desks {
  readonly survey: ArticleSurvey;
  readonly twins: TwinDesk;
  readonly tasks: TaskDesk;
  readonly bundles: BundleDesk;
  readonly map: MapDesk;
  /** For the count beside the navigation: as old as a minute. */
  readonly stale: Latest<readonly StaleArticle[]>;
}

function reviewDesks(parts: WorkspaceParts, articles: ArticleHands): Desks {
  const { survey } = parts;
  const setState = async (articleId: ArticleId, state: ArticleState) => {
    const head = parts.store.headOf(articleId);
    // Neither a merge nor taking it back is a check of what the article says.
    const checkedAtMs = (head && keepingOf(head).checkedAtMs) ?? null;
    await articles.changeKeeping({ articleIds: [articleId], change: { state, checkedAtMs } }, noSignal);
  };
  const bundles = new BundleDesk({
    ...parts,
    revision: () => {
      const { book, model } = parts.learning.soFar();
      return `${parts.gaps.revision} ${book.revision} ${model}`;
    },
  });
  return {
    survey,
    twins: new TwinDesk(parts, survey, setState, () => parts.learning.relearn()),
    tasks: parts.tasks,
    bundles,
    map: new MapDesk({ ...parts, bundles }),
    stale: new Latest(
      () => {
        const { store, links, clock } = parts;
        return [
          store.version,
          store.ledger.revision,
          links.revision,
          Math.floor(clock.nowMs() / 60_000),
        ].join(' ');
      },
      () => dueNow(parts, survey),
    ),
  };
}

async function dueNow(parts: WorkspaceParts, survey: ArticleSurvey): Promise<readonly StaleArticle[]> {
  await survey.refresh();
  return staleArticles(parts, survey);
}

function twinCalls({ store }: WorkspaceParts, { survey, twins }: Desks) {
  return {
    twinPairs: async ({ open, limit }) => {
      await survey.refresh();
      const pairs = await twins.pairs(open);
      return { total: pairs.length, pairs: pairs.slice(0, limit) };
    },
    twinTexts: async ({ id }) => {
      await survey.refresh();
      const pair = await twins.pair(id);
      const [left, right] = await Promise.all([pair.left, pair.right].map((each) => store.article(each)));
      // The library that writes Markdown is no part of every start.
      const { articleToMarkdown } = await import('../../../indexer/write/articleToMarkdown');
      if (!left || !right) throw new TablettError('ARTICLE_MISSING', { id: left ? pair.right : pair.left });
      return { left: articleToMarkdown(left), right: articleToMarkdown(right) };
    },
    decideTwinPair: async (decision) => {
      await survey.refresh();
      await twins.decide(decision);
      return {};
    },
  } satisfies Partial<ReviewHandlers>;
}

function gapCalls({ bundles }: Desks, articles: ArticleHands) {
  return {
    gapClusters: ({ days }) => bundles.clusters(days),
    settleGapCluster: async ({ id, status, articleId }) => {
      await bundles.settle(id, status, articleId);
      return {};
    },
    draftFromGaps: async ({ id }) => {
      const outline = gapOutline(await bundles.cluster(id));
      if (!outline) throw new TablettError('GAP_WORDS_MISSING', { id });
      const draft = { ...outline, keeping: { state: 'workInProgress' as const } };
      const { articleId } = await articles.saveArticle(draft, noSignal);
      await bundles.settle(id, 'inProgress', articleId);
      return { articleId };
    },
  } satisfies Partial<ReviewHandlers>;
}

function taskCalls({ tasks }: Desks) {
  return {
    reportArticle: async (report) => ({ taskId: await tasks.report(report) }),
    articleTasks: ({ state }) => tasks.all(state),
    settleTask: async ({ taskId, state }) => {
      await tasks.settle(taskId, state);
      return {};
    },
  } satisfies Partial<ReviewHandlers>;
}

/** Gaps of the period that the gaps page opens with. */
const countedDays = 30;

async function countsOf(parts: WorkspaceParts, { survey, twins, tasks, bundles, stale }: Desks) {
  const [open, due, gaps, reported] = await Promise.all([
    // A large base is read for a minute the first time; until then what is found so far counts.
    soonOr(survey.refresh(), () => {}).then(() => twins.pairs(true)),
    soonOr(stale.current(), () => stale.known ?? []),
    soonOr(bundles.clusters(countedDays), () => []),
    tasks.all('open'),
  ]);
  return {
    articles: parts.store.articleCount,
    twins: open.length,
    gaps: gaps.filter(({ status }) => status !== 'hidden').length,
    stale: due.length,
    tasks: reported.length,
  };
}

const noSignal = new AbortController().signal;
