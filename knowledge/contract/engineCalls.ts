// What the page may ask of the engine. The preload's functions and the engine's handlers derive from here.
import { z } from 'zod';
import { type Client, defineCall } from './defineCall';
import {
  answerSchema,
  articleIdSchema,
  articleSchema,
  importReportSchema,
  maxConcernLength,
} from './schemas';

const concernText = z.string().max(maxConcernLength * 10);

export const articleHeadSchema = articleSchema.omit({ text: true, blocks: true });

export const engineStatusSchema = z.object({
  articles: z.number().int(),
  chunks: z.number().int(),
  lastImportAtMs: z.number().exactOptional(),
  model: z.object({
    state: z.enum(['loading', 'ready', 'missing']),
    name: z.string(),
    /** Share of chunks whose vectors are of the configured model, in [0, 1]. */
    embeddedShare: z.number().min(0).max(1),
  }),
  importRunning: z.boolean(),
});

export const engineCalls = {
  /** Concern → cards or abstention. A newer ask of the same caller supersedes: abort the older's signal. */
  ask: defineCall({
    input: z.object({ text: concernText, top: z.number().int().min(1).max(100).default(5) }),
    output: answerSchema,
    failsWith: ['CANCELLED', 'STORE_DAMAGED'],
  }),
  openArticle: defineCall({
    input: z.object({ articleId: articleIdSchema }),
    output: articleSchema,
    failsWith: ['ARTICLE_MISSING'],
  }),
  /** All passages of one article that fit the concern, best first, for the reader's F3. */
  findPassages: defineCall({
    input: z.object({ articleId: articleIdSchema, text: concernText }),
    output: z.array(
      z.object({
        start: z.number().int(),
        end: z.number().int(),
        marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
      }),
    ),
    failsWith: ['ARTICLE_MISSING', 'CANCELLED'],
  }),
  rateArticle: defineCall({
    input: z.object({
      articleId: articleIdSchema,
      text: concernText,
      verdict: z.enum(['helpful', 'unhelpful', 'withdrawn']),
      reason: z.enum(['notFitting', 'outdated', 'unclear']).optional(),
    }),
    output: z.object({ ratingId: z.string() }),
    failsWith: ['ARTICLE_MISSING', 'DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  /** Notes that an article was opened or copied; no words travel. */
  noteUse: defineCall({
    input: z.object({ kind: z.enum(['opened', 'copied']), articleId: articleIdSchema }),
    output: z.object({}),
    failsWith: [],
  }),
  /** Imports what a token stands for; progress comes as the `importProgress` event. Resolves when done or cancelled. */
  importSources: defineCall({
    input: z.object({ token: z.string().min(1).max(100) }),
    output: importReportSchema,
    failsWith: [
      'SOURCE_TOKEN_UNKNOWN',
      'IMPORT_RUNNING',
      'DISK_FULL',
      'DATA_FOLDER_READ_ONLY',
      'MODEL_MISSING',
    ],
  }),
  cancelImport: defineCall({ input: z.object({}), output: z.object({}), failsWith: [] }),
  status: defineCall({ input: z.object({}), output: engineStatusSchema, failsWith: [] }),
  listArticles: defineCall({
    input: z.object({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), articles: z.array(articleHeadSchema) }),
    failsWith: [],
  }),
  removeArticle: defineCall({
    input: z.object({ articleId: articleIdSchema }),
    output: z.object({}),
    failsWith: ['ARTICLE_MISSING'],
  }),
} as const;

export type EngineClient = Client<typeof engineCalls>;
export type EngineStatus = z.output<typeof engineStatusSchema>;
