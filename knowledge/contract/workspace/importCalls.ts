// Imports as knowledge managers follow them: the ledger of sources, earlier imports, pause and rollback, standing sources.
import { z } from 'zod';
import { sourceOutcomes } from '../../vocabulary/importReport';
import {
  articleFates,
  type ImportRecord,
  importPhases,
  type LedgerEntry,
  ledgerSteps,
  type SourceArticle,
} from '../../vocabulary/ledger';
import { defineCall } from '../defineCall';
import {
  articleIdSchema,
  importReportSchema,
  languageSchema,
  likelihoodSchema,
  sourceReportSchema,
} from '../schemas';
import { sourceViewCall } from './sourceViewCall';

const writeFaults = ['DISK_FULL', 'DATA_FOLDER_READ_ONLY'] as const;
const token = z.string().min(1).max(100);
const id = z.string().min(1).max(200);

export const nearTwinSchema = z.object({
  articleId: articleIdSchema,
  title: z.string(),
  source: z.string(),
  share: z.number().min(0).max(1),
  edited: z.literal(true).exactOptional(),
});

export const ledgerEntrySchema = sourceReportSchema.extend({
  id,
  importId: id,
  atMs: z.number(),
  format: z.string().exactOptional(),
  language: languageSchema.exactOptional(),
  sizeBytes: z.number().exactOptional(),
  changedAtMs: z.number().exactOptional(),
  recognition: z.number().min(0).max(1).exactOptional(),
  twin: nearTwinSchema.exactOptional(),
  articleIds: z.array(articleIdSchema),
  articleCount: z.number().int().exactOptional(),
  copies: z.number().int().exactOptional(),
  conflicts: z.array(articleIdSchema).exactOptional(),
  steps: z.array(
    z.object({
      name: z.enum(ledgerSteps),
      ms: z.number().exactOptional(),
      count: z.number().exactOptional(),
    }),
  ),
});

const sourceArticleSchema = z.object({
  articleId: articleIdSchema,
  title: z.string(),
  key: z.string().exactOptional(),
  fate: z.enum(articleFates),
  passages: z.number().int().min(0),
  twin: nearTwinSchema.exactOptional(),
});

export const outcomeCountsSchema = z.record(z.enum(sourceOutcomes), z.number().int().min(0));

export const importRecordSchema = z.object({
  id,
  origin: z.enum(['files', 'watched', 'web']),
  label: z.string(),
  startedAtMs: z.number(),
  endedAtMs: z.number().exactOptional(),
  phase: z.enum(importPhases),
  counts: outcomeCountsSchema,
  articles: z.number().int(),
  chunks: z.number().int(),
  kept: z.number().int().exactOptional(),
});

/** `state`: waiting for its next look, looking now, or why it could not look. `articles`: found there so far. */
const standing = {
  id,
  label: z.string(),
  state: z.enum(['waiting', 'looking', 'failed']),
  lastLookAtMs: z.number().exactOptional(),
  articles: z.number().int(),
  /** Of the failure, where the state is `failed`. */
  reason: z.string().exactOptional(),
};
export const watchedFolderSchema = z.object({ ...standing, polling: z.boolean() });
export const webSourceSchema = z.object({
  ...standing,
  url: z.string(),
  kind: z.enum(['page', 'list', 'sitemap']),
  hasCredentials: z.boolean(),
});

/** How columns of a table become articles; `title` and `body` name columns, `body` in the order they are joined. */
export const columnMapSchema = z.object({
  sheet: z.string().max(200).exactOptional(),
  headerRow: z.number().int().min(1).max(1000),
  id: z.string().max(200).exactOptional(),
  title: z.string().max(200),
  body: z.array(z.string().max(200)).min(1).max(50),
  state: z.string().max(200).exactOptional(),
  language: z.string().max(200).exactOptional(),
});

export const importCalls = {
  /** Pauses or goes on with the running import; nothing runs: nothing happens. */
  pauseImport: defineCall({ input: z.object({ paused: z.boolean() }), output: z.object({}), failsWith: [] }),
  /** The latest first. `search`: in file name and reason. `counts` are of all that match the search. */
  listLedger: defineCall({
    input: z.object({
      outcome: z.enum(sourceOutcomes).optional(),
      importId: id.optional(),
      search: z.string().max(500).default(''),
      sort: z.enum(['latest', 'name', 'outcome', 'changed']).default('latest'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    output: z.object({
      total: z.number().int(),
      counts: outcomeCountsSchema,
      entries: z.array(ledgerEntrySchema),
    }),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** Every article of one source with what became of it, in its order. `counts` are of all that match the search. */
  sourceArticles: defineCall({
    input: z.object({
      id,
      fate: z.enum(articleFates).optional(),
      search: z.string().max(500).default(''),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    output: z.object({
      total: z.number().int(),
      counts: z.record(z.enum(articleFates), z.number().int().min(0)),
      articles: z.array(sourceArticleSchema),
    }),
    failsWith: ['SOURCE_MISSING'],
  }),
  /** Writes the ledger as CSV into the file that the token stands for. */
  exportLedger: defineCall({
    input: z.object({ token }),
    output: z.object({ entries: z.number().int() }),
    failsWith: ['SOURCE_TOKEN_UNKNOWN', ...writeFaults],
  }),
  /** Reads one source again; `password` for an encrypted one is used once and kept nowhere. */
  retrySource: defineCall({
    input: z.object({ id, password: z.string().max(500).optional() }),
    output: importReportSchema,
    failsWith: ['SOURCE_MISSING', 'IMPORT_RUNNING', ...writeFaults, 'MODEL_MISSING'],
  }),
  /** What to do with a source that says nearly the same as an article: leave it out, keep both, or let it replace. */
  decideTwin: defineCall({
    input: z.object({ id, decision: z.enum(['leave', 'keepBoth', 'replace']) }),
    output: importReportSchema,
    failsWith: ['SOURCE_MISSING', 'IMPORT_RUNNING', ...writeFaults, 'MODEL_MISSING'],
  }),
  /** All imports that are remembered, the latest first. */
  importRecords: defineCall({
    input: z.object({}),
    output: z.array(importRecordSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  /**
   * Brings every article that the import added or changed back to what stood before; later edits by hand stay. A job like an
   * import: `rollbackProgress` tells of it, `cancelImport` ends it, and doing it again goes on. `already`: taken back earlier.
   */
  rollBackImport: defineCall({
    input: z.object({ importId: id }),
    output: z.object({
      removed: z.number().int(),
      restored: z.number().int(),
      kept: z.number().int(),
      already: z.number().int(),
      cancelled: z.boolean(),
    }),
    failsWith: ['IMPORT_MISSING', 'IMPORT_RUNNING', ...writeFaults, 'MODEL_MISSING'],
  }),
  /** Reads the sources of an import that was taken back again, as they are now. */
  repeatImport: defineCall({
    input: z.object({ importId: id }),
    output: importReportSchema,
    failsWith: ['IMPORT_MISSING', 'IMPORT_RUNNING', ...writeFaults, 'MODEL_MISSING'],
  }),
  /** Concerns that would bring up an article (its own questions, headings, title), with place and likelihood. */
  searchTest: defineCall({
    input: z.object({ articleId: articleIdSchema }),
    output: z.array(
      z.object({
        text: z.string(),
        rank: z.number().int().min(1).exactOptional(),
        likelihood: likelihoodSchema.exactOptional(),
      }),
    ),
    failsWith: ['ARTICLE_MISSING'],
  }),
  /** The first rows of a spreadsheet's sheet (the first one unless named) and the mapping that was used or is proposed. */
  previewTable: defineCall({
    input: z.object({
      id,
      sheet: z.string().max(200).optional(),
      headerRow: z.number().int().min(1).max(1000).optional(),
    }),
    output: z.object({
      sheets: z.array(z.string()),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      map: columnMapSchema.nullable(),
    }),
    failsWith: ['SOURCE_MISSING', 'SOURCE_COLUMNS'],
  }),
  /** Remembers the mapping for tables with these columns and reads the source again. */
  mapTable: defineCall({
    input: z.object({ id, map: columnMapSchema }),
    output: importReportSchema,
    failsWith: ['SOURCE_MISSING', 'SOURCE_COLUMNS', 'IMPORT_RUNNING', ...writeFaults, 'MODEL_MISSING'],
  }),
  ...sourceViewCall,
  watchedFolders: defineCall({ input: z.object({}), output: z.array(watchedFolderSchema), failsWith: [] }),
  /** Imports the folder that the token stands for and follows its changes. */
  watchFolder: defineCall({
    input: z.object({ token, polling: z.boolean().default(false) }),
    output: z.object({ id }),
    failsWith: ['SOURCE_TOKEN_UNKNOWN', ...writeFaults],
  }),
  /** Its articles stay. */
  unwatchFolder: defineCall({ input: z.object({ id }), output: z.object({}), failsWith: [...writeFaults] }),
  webSources: defineCall({ input: z.object({}), output: z.array(webSourceSchema), failsWith: [] }),
  /** Its credentials, if it needs any, are told to the shell (setWebCredentials), which keeps them in the system's key store. */
  addWebSource: defineCall({
    input: z.object({
      url: z.string().max(4000),
      kind: z.enum(['page', 'list', 'sitemap']),
    }),
    output: z.object({ id }),
    failsWith: ['WEB_ADDRESS_REFUSED', ...writeFaults],
  }),
  refreshWebSource: defineCall({
    input: z.object({ id }),
    output: importReportSchema,
    failsWith: ['WEB_UNREACHABLE', 'WEB_REFUSED', 'IMPORT_RUNNING', ...writeFaults, 'MODEL_MISSING'],
  }),
  /** Its articles are edited here from then on, or archived, which can be taken back as an import. */
  removeWebSource: defineCall({
    input: z.object({ id, articles: z.enum(['keep', 'archive']).default('keep') }),
    output: z.object({}),
    failsWith: [...writeFaults],
  }),
} as const;

// The types of vocabulary/ stay the source of truth; a line fails to compile when they drift apart.
export type CheckedImports = [
  z.output<typeof ledgerEntrySchema> extends LedgerEntry ? true : never,
  z.output<typeof importRecordSchema> extends ImportRecord ? true : never,
  z.output<typeof sourceArticleSchema> extends SourceArticle ? true : never,
];
export type ColumnMap = z.output<typeof columnMapSchema>;
export type WatchedFolder = z.output<typeof watchedFolderSchema>;
export type WebSource = z.output<typeof webSourceSchema>;
