// zod shapes of the vocabulary as it crosses a border. The types of vocabulary/ stay the source of truth:
// each schema is checked against them at compile time by `satisfies`.
import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../errors/errorCodes';
import type { Answer, Card } from '../vocabulary/answer';
import type { Article } from '../vocabulary/article';
import { maxConcernLength } from '../vocabulary/concern';
import { articleId as toArticleId } from '../vocabulary/ids';
import {
  type ImportProgress,
  type ImportReport,
  type SourceReport,
  sourceOutcomes,
} from '../vocabulary/importReport';
import { articleStates, audiences, masters } from '../vocabulary/keeping';
import { likelihood as toLikelihood } from '../vocabulary/likelihood';
import { rankers } from '../vocabulary/trial';

export const errorCodeSchema = z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]);
export const articleIdSchema = z.string().min(1).max(500).transform(toArticleId);
export const likelihoodSchema = z.number().min(0).max(1).transform(toLikelihood);
export const languageSchema = z.enum(['de', 'en']);
/** A pasted text; far beyond what is read of it, it is no concern. */
export const concernTextSchema = z.string().max(maxConcernLength * 10);
export const spanSchema = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });

export const keepingSchema = z.object({
  state: z.enum(articleStates),
  audience: z.enum(audiences),
  validFromMs: z.number().exactOptional(),
  validUntilMs: z.number().exactOptional(),
  reviewDueMs: z.number().exactOptional(),
  checkedAtMs: z.number().exactOptional(),
  dated: z.literal(true).exactOptional(),
  owner: z.string().max(200).exactOptional(),
  scope: z.array(z.string().max(100)).max(100),
  tags: z.array(z.string().max(100)).max(100),
  place: z.array(z.string().max(200)).max(12).exactOptional(),
  counterpart: articleIdSchema.exactOptional(),
  master: z.enum(masters),
  recognition: z.number().min(0).max(1).exactOptional(),
});

const explanationSchema = z.array(
  z.object({
    name: z.enum(['meaning', 'coverage', 'ratings', 'state', 'review', 'age']),
    value: z.number(),
  }),
);

export const cardSchema = z.object({
  articleId: articleIdSchema,
  title: z.string(),
  headingPath: z.array(z.string()),
  summary: z.string(),
  passage: spanSchema.extend({ text: z.string(), marks: z.array(spanSchema) }),
  language: languageSchema,
  source: z.string(),
  changedAtMs: z.number(),
  keeping: keepingSchema.exactOptional(),
  score: z.number(),
  likelihood: likelihoodSchema.exactOptional(),
  learnedFrom: z
    .object({ ratings: z.number().int().min(1), direction: z.enum(['up', 'down']) })
    .exactOptional(),
  draftedBy: z.enum(rankers).exactOptional(),
  explanation: explanationSchema,
});

const answerBase = {
  limits: z.array(
    z.enum(['modelLoading', 'modelMissing', 'reembedding', 'calibrationStale', 'concernShortened']),
  ),
  timings: z.object({
    analyseMs: z.number(),
    embedMs: z.number(),
    searchMs: z.number(),
    rankMs: z.number(),
    cardsMs: z.number(),
    totalMs: z.number(),
  }),
  language: languageSchema,
};

export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ ...answerBase, kind: z.literal('cards'), cards: z.array(cardSchema) }),
  z.object({
    ...answerBase,
    kind: z.literal('abstained'),
    reason: z.enum(['emptyConcern', 'emptyLibrary', 'nothingFits', 'nothingFound']),
    weakCards: z.array(cardSchema),
    bestLikelihood: likelihoodSchema.exactOptional(),
    shownFrom: likelihoodSchema.exactOptional(),
  }),
]);

const inlineSchema = z.discriminatedUnion('kind', [
  spanSchema.extend({ kind: z.enum(['strong', 'emphasis', 'code']) }),
  spanSchema.extend({ kind: z.literal('link'), href: z.string() }),
]);
const blockBase = { ...spanSchema.shape, inlines: z.array(inlineSchema) };
export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ ...blockBase, kind: z.literal('heading'), level: z.number().int().min(1).max(6) }),
  z.object({ ...blockBase, kind: z.enum(['paragraph', 'quote', 'code']) }),
  z.object({
    ...blockBase,
    kind: z.literal('listItem'),
    depth: z.number().int().min(0),
    ordinal: z.number().int().exactOptional(),
  }),
  z.object({ ...blockBase, kind: z.literal('tableRow'), header: z.boolean(), cells: z.array(spanSchema) }),
  z.object({
    ...blockBase,
    kind: z.literal('image'),
    asset: z.string().length(64),
    width: z.number().int().min(0),
    height: z.number().int().min(0),
  }),
]);

export const articleSchema = z.object({
  id: articleIdSchema,
  title: z.string(),
  text: z.string(),
  blocks: z.array(blockSchema),
  language: languageSchema,
  source: z.string(),
  contentHash: z.string(),
  changedAtMs: z.number(),
  importedAtMs: z.number(),
  keeping: keepingSchema.exactOptional(),
});

export const sourceReportSchema = z.object({
  source: z.string(),
  outcome: z.enum(sourceOutcomes),
  articles: z.number().int(),
  chunks: z.number().int(),
  code: errorCodeSchema.exactOptional(),
  message: z.string().exactOptional(),
});

export const importProgressSchema = z.object({
  filesDone: z.number().int(),
  filesTotal: z.number().int(),
  chunksDone: z.number().int(),
  chunksPerSecond: z.number(),
  secondsLeft: z.number().exactOptional(),
  reading: z.string().exactOptional(),
  finished: z.array(sourceReportSchema),
});

export const importReportSchema = z.object({
  files: z.number().int(),
  articles: z.number().int(),
  chunks: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  failed: z.number().int(),
  duplicates: z.number().int().exactOptional(),
  failures: z.array(sourceReportSchema),
  seconds: z.number(),
  cancelled: z.boolean(),
  resumed: z.boolean(),
});

// A schema may be looser than its type only in readonly-ness; each line fails to compile when they drift apart.
type Same<Schema extends z.ZodType, Vocabulary> = z.output<Schema> extends Vocabulary ? true : never;
type Loose<T> = T extends object
  ? { -readonly [K in keyof T]: Loose<T[K]> | (undefined extends T[K] ? undefined : never) }
  : T;
export type Checked = [
  Same<typeof cardSchema, Loose<Card>>,
  Same<typeof answerSchema, Loose<Answer>>,
  Same<typeof articleSchema, Loose<Article>>,
  Same<typeof sourceReportSchema, Loose<SourceReport>>,
  Same<typeof importProgressSchema, Loose<ImportProgress>>,
  Same<typeof importReportSchema, Loose<ImportReport>>,
];
