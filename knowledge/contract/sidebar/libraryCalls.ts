// The base as the sidebar sees it: articles, an import, the status.
import { z } from 'zod';
import { defineCall } from '../defineCall';
import { articleIdSchema, articleSchema, importReportSchema } from '../schemas';

const articleHeadSchema = articleSchema.omit({ text: true, blocks: true });

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
  /** It waits for its owner to have it go on. */
  importPaused: z.boolean().exactOptional(),
});

export const libraryCalls = {
  openArticle: defineCall({
    input: z.object({ articleId: articleIdSchema }),
    output: articleSchema,
    failsWith: ['ARTICLE_MISSING'],
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
