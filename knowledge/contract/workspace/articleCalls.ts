// Articles as knowledge managers keep them: list, editor, history, conflicts with their source, export.
import { z } from 'zod';
import { changeCauses } from '../../vocabulary/journal';
import { articleStates } from '../../vocabulary/keeping';
import { defineCall } from '../defineCall';
import { articleIdSchema, articleSchema, keepingSchema, languageSchema } from '../schemas';
import { servingSettingsSchema } from './servingSettings';

const writeFaults = ['DISK_FULL', 'DATA_FOLDER_READ_ONLY'] as const;

/** A change of how an article is kept; null takes an optional value away. */
export const keepingChangeSchema = z.object({
  state: keepingSchema.shape.state.optional(),
  audience: keepingSchema.shape.audience.optional(),
  validFromMs: z.number().nullable().optional(),
  validUntilMs: z.number().nullable().optional(),
  reviewDueMs: z.number().nullable().optional(),
  /** Named only where a change is taken back: the check it was is none. */
  checkedAtMs: z.number().nullable().optional(),
  owner: z.string().max(200).nullable().optional(),
  scope: z.array(z.string().max(100)).max(100).optional(),
  tags: z.array(z.string().max(100)).max(100).optional(),
  counterpart: articleIdSchema.nullable().optional(),
});

/** What keepers can compare of how an article is kept. */
const keptSchema = keepingSchema.pick({
  ...{ state: true, audience: true, validFromMs: true, validUntilMs: true },
  ...{ reviewDueMs: true, owner: true, scope: true, tags: true },
});

/** An article in the list. */
export const listedArticleSchema = articleSchema.omit({ text: true, blocks: true }).extend({
  keeping: keepingSchema,
  chunks: z.number().int(),
});

export const articleVersionSchema = z.object({
  id: z.string(),
  atMs: z.number(),
  cause: z.enum(changeCauses),
  title: z.string(),
  /** The present one is first and has no way back. */
  present: z.boolean(),
});

export const articleCalls = {
  /** `search`: words of title, source and owner. */
  findArticles: defineCall({
    input: z.object({
      search: z.string().max(500).default(''),
      state: z.enum(articleStates).optional(),
      language: languageSchema.optional(),
      sort: z.enum(['title', 'changed', 'source', 'state']).default('title'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    output: z.object({
      total: z.number().int(),
      counts: z.record(z.enum(articleStates), z.number().int().min(0)),
      articles: z.array(listedArticleSchema),
    }),
    failsWith: ['STORE_DAMAGED'],
  }),
  /**
   * An article as Markdown to edit. `conflict`: its source has changed since it was detached, and says this as Markdown;
   * `keeping`: how the article would be kept by what its source says.
   */
  editArticle: defineCall({
    input: z.object({ articleId: articleIdSchema }),
    output: z.object({
      article: articleSchema,
      keeping: keepingSchema,
      markdown: z.string(),
      conflict: z
        .object({
          title: z.string(),
          source: z.string(),
          keeping: keptSchema,
          changedAtMs: z.number(),
        })
        .nullable(),
    }),
    failsWith: ['ARTICLE_MISSING'],
  }),
  /** The article that the Markdown would become: the editor's live preview. Stores nothing. */
  previewArticle: defineCall({
    input: z.object({ title: z.string().max(500), markdown: z.string().max(1_000_000) }),
    output: articleSchema,
    failsWith: ['SOURCE_EMPTY', 'SOURCE_TOO_DEEP', 'SOURCE_TOO_LARGE'],
  }),
  /**
   * Saves an edit, or a new article where no id is given (work in progress unless said otherwise). An imported one must be
   * detached first. `expectedHash`: of the version that was edited; another one in force fails with ARTICLE_CHANGED.
   */
  saveArticle: defineCall({
    input: z.object({
      articleId: articleIdSchema.optional(),
      expectedHash: z.string().optional(),
      title: z.string().min(1).max(500),
      markdown: z.string().max(1_000_000),
      keeping: keepingChangeSchema.default({}),
    }),
    output: z.object({
      articleId: articleIdSchema,
      embeddedChunks: z.number().int(),
      keptChunks: z.number().int(),
    }),
    failsWith: [
      'ARTICLE_MISSING',
      'ARTICLE_CHANGED',
      'ARTICLE_OF_SOURCE',
      'SOURCE_EMPTY',
      ...writeFaults,
      'MODEL_MISSING',
    ],
  }),
  /** Changes how articles are kept; embeds nothing. */
  changeKeeping: defineCall({
    input: z.object({ articleIds: z.array(articleIdSchema).min(1).max(1000), change: keepingChangeSchema }),
    output: z.object({ changed: z.number().int() }),
    failsWith: ['ARTICLE_MISSING', ...writeFaults],
  }),
  /**
   * `here`: imports leave it alone from now on; where they do already, what its source says by now is settled ·
   * `source`: the source's text replaces what was edited here.
   */
  chooseMaster: defineCall({
    input: z.object({ articleId: articleIdSchema, master: z.enum(['source', 'here']) }),
    output: z.object({}),
    failsWith: ['ARTICLE_MISSING', 'SOURCE_MISSING', 'IMPORT_RUNNING', ...writeFaults, 'MODEL_MISSING'],
  }),
  /** Versions, the latest first. */
  articleHistory: defineCall({
    input: z.object({ articleId: articleIdSchema }),
    output: z.array(articleVersionSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** One version's text as Markdown, and the present one's, to lay side by side. */
  articleVersion: defineCall({
    input: z.object({ articleId: articleIdSchema, versionId: z.string().max(200) }),
    output: z.object({ version: z.string(), present: z.string(), title: z.string(), keeping: keptSchema }),
    failsWith: ['ARTICLE_MISSING', 'VERSION_MISSING'],
  }),
  restoreVersion: defineCall({
    input: z.object({ articleId: articleIdSchema, versionId: z.string().max(200) }),
    output: z.object({}),
    failsWith: ['VERSION_MISSING', ...writeFaults, 'MODEL_MISSING'],
  }),
  /** One picture of an article. */
  openAsset: defineCall({
    input: z.object({ asset: z.string().length(64) }),
    output: z.object({ mediaType: z.string(), bytes: z.instanceof(Uint8Array) }),
    failsWith: ['ASSET_MISSING'],
  }),
  /** What this installation serves; `known`: all scopes that articles name, with how many do. */
  readServing: defineCall({
    input: z.object({}),
    output: z.object({
      settings: servingSettingsSchema,
      known: z.array(z.object({ name: z.string(), articles: z.number().int() })),
    }),
    failsWith: ['STORE_DAMAGED'],
  }),
  changeServing: defineCall({
    input: z.object({ scope: z.array(z.string().max(100)).max(100) }),
    output: servingSettingsSchema,
    failsWith: [...writeFaults],
  }),
  /** Everything as Markdown files with front matter, or as one JSONL file, to what the token stands for. */
  exportBase: defineCall({
    input: z.object({ token: z.string().min(1).max(100), kind: z.enum(['markdown', 'jsonl']) }),
    /** `name`: of the folder or file that was written; nothing that was there is written over. */
    output: z.object({ articles: z.number().int(), name: z.string() }),
    failsWith: ['SOURCE_TOKEN_UNKNOWN', ...writeFaults],
  }),
} as const;

export type KeepingChange = z.output<typeof keepingChangeSchema>;
export type ListedArticle = z.output<typeof listedArticleSchema>;
export type ArticleVersion = z.output<typeof articleVersionSchema>;
