// What knowledge managers work off: twins, stale articles, tasks from agents, gaps by meaning, map and sums.
import { z } from 'zod';
import { articleStates } from '../../vocabulary/keeping';
import {
  type ArticleTask,
  type BaseReport,
  clusterStatuses,
  type GapCluster,
  type KnowledgeMap,
  type StaleArticle,
  staleReasons,
  type TwinPair,
  taskKinds,
  twinDecisions,
} from '../../vocabulary/review';
import { defineCall } from '../defineCall';
import { articleIdSchema, languageSchema } from '../schemas';

const writeFaults = ['DISK_FULL', 'DATA_FOLDER_READ_ONLY'] as const;
const id = z.string().min(1).max(200);
const share = z.number().min(0).max(1);
const count = z.number().int().min(0);

export const namedArticleSchema = z.object({
  articleId: articleIdSchema,
  title: z.string(),
  source: z.string(),
  language: languageSchema,
  state: z.enum(articleStates),
  changedAtMs: z.number(),
});

export const twinPairSchema = z.object({
  id,
  left: namedArticleSchema,
  right: namedArticleSchema,
  meaning: z.number(),
  share,
  contradictions: z.array(z.object({ left: z.string(), right: z.string() })),
  decision: z.enum(twinDecisions).exactOptional(),
});

export const staleArticleSchema = z.object({
  article: namedArticleSchema,
  reasons: z.array(
    z.object({
      kind: z.enum(staleReasons),
      detail: z.string().exactOptional(),
      atMs: z.number().exactOptional(),
    }),
  ),
});

export const articleTaskSchema = z.object({
  id,
  articleId: articleIdSchema,
  title: z.string(),
  kind: z.enum(taskKinds),
  note: z.string(),
  state: z.enum(['open', 'done', 'dismissed']),
  atMs: z.number(),
});

export const gapClusterSchema = z.object({
  id,
  name: z.string(),
  count,
  trend: z.array(count),
  bestLikelihood: share.exactOptional(),
  status: z.enum(clusterStatuses),
  wordings: z.array(z.string()),
  gapIds: z.array(id),
  articleId: articleIdSchema.exactOptional(),
});

export const knowledgeMapSchema = z.object({
  points: z.array(
    z.object({
      article: namedArticleSchema,
      x: share,
      y: share,
      island: count,
      helpful: share.exactOptional(),
      reviewDue: z.boolean(),
    }),
  ),
  islands: z.array(z.object({ name: z.string(), x: share, y: share, count })),
  gaps: z.array(z.object({ clusterId: id, x: share, y: share })),
});

export const baseReportSchema = z.object({
  asked: count,
  answered: count,
  age: z.array(z.object({ months: z.string(), count })),
  use: z.array(z.object({ article: namedArticleSchema, opened: count, copied: count })),
  states: z.record(z.enum(articleStates), count),
});

export const reviewCalls = {
  /** The most alike first. `open`: only those nobody has decided on. */
  twinPairs: defineCall({
    input: z.object({
      open: z.boolean().default(true),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    output: z.object({ total: count, pairs: z.array(twinPairSchema) }),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** Both texts as Markdown, to lay side by side. */
  twinTexts: defineCall({
    input: z.object({ id }),
    output: z.object({ left: z.string(), right: z.string() }),
    failsWith: ['TWIN_MISSING', 'ARTICLE_MISSING'],
  }),
  /** `merged`: `keep` stays, the other is archived and its record joins · `linked`, `kept`: both stay. Null takes it back. */
  decideTwinPair: defineCall({
    input: z.object({ id, decision: z.enum(twinDecisions).nullable(), keep: articleIdSchema.optional() }),
    output: z.object({}),
    failsWith: ['TWIN_MISSING', 'ARTICLE_MISSING', ...writeFaults],
  }),
  staleArticles: defineCall({
    input: z.object({}),
    output: z.array(staleArticleSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** An agent's report from a card; the note is masked before it is kept. */
  reportArticle: defineCall({
    input: z.object({ articleId: articleIdSchema, kind: z.enum(taskKinds), note: z.string().max(20_000) }),
    output: z.object({ taskId: id }),
    failsWith: ['ARTICLE_MISSING', ...writeFaults],
  }),
  /** The latest first. */
  articleTasks: defineCall({
    input: z.object({ state: z.enum(['open', 'done', 'dismissed']).optional() }),
    output: z.array(articleTaskSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  settleTask: defineCall({
    input: z.object({ taskId: id, state: z.enum(['open', 'done', 'dismissed']) }),
    output: z.object({}),
    failsWith: ['TASK_MISSING', ...writeFaults],
  }),
  /** The most frequent first; `days` back from now. */
  gapClusters: defineCall({
    input: z.object({ days: z.number().int().min(1).max(3650).default(30) }),
    output: z.array(gapClusterSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** `inProgress` with an article: it was assigned. */
  settleGapCluster: defineCall({
    input: z.object({
      id,
      status: z.enum(clusterStatuses),
      articleId: articleIdSchema.nullable().optional(),
    }),
    output: z.object({}),
    failsWith: ['GAP_CLUSTER_MISSING', 'ARTICLE_MISSING', ...writeFaults],
  }),
  /** An outline with the cluster's questions as headings, stored as work in progress. */
  draftFromGaps: defineCall({
    input: z.object({ id }),
    output: z.object({ articleId: articleIdSchema }),
    failsWith: ['GAP_CLUSTER_MISSING', 'GAP_WORDS_MISSING', ...writeFaults, 'MODEL_MISSING'],
  }),
  knowledgeMap: defineCall({
    input: z.object({ days: z.number().int().min(1).max(3650).default(30) }),
    output: knowledgeMapSchema,
    failsWith: ['STORE_DAMAGED', 'WORKER_LOST'],
  }),
  baseReport: defineCall({
    input: z.object({ days: z.number().int().min(1).max(3650).default(90) }),
    output: baseReportSchema,
    failsWith: ['STORE_DAMAGED'],
  }),
  /** What stands beside each entry of the workspace's navigation. */
  workspaceCounts: defineCall({
    input: z.object({}),
    output: z.object({ articles: count, twins: count, gaps: count, stale: count, tasks: count }),
    failsWith: ['STORE_DAMAGED'],
  }),
} as const;

// The types of vocabulary/ stay the source of truth; a line fails to compile when they drift apart.
export type CheckedReview = [
  z.output<typeof twinPairSchema> extends TwinPair ? true : never,
  z.output<typeof staleArticleSchema> extends StaleArticle ? true : never,
  z.output<typeof articleTaskSchema> extends ArticleTask ? true : never,
  z.output<typeof gapClusterSchema> extends GapCluster ? true : never,
  z.output<typeof knowledgeMapSchema> extends KnowledgeMap ? true : never,
  z.output<typeof baseReportSchema> extends BaseReport ? true : never,
];
