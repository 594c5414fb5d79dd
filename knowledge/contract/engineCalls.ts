// What the page may ask of the engine. The preload's functions and the engine's handlers derive from here.
import { z } from 'zod';
import { dayCalls } from './day/dayCalls';
import { type Client, defineCall } from './defineCall';
import { maskedConcernSchema, seenGapSchema } from './gapSchemas';
import { insightsSchema } from './insightsSchema';
import {
  learnedOutcomeSchema,
  learnedOverviewSchema,
  learningSettingsChangeSchema,
  learningSettingsSchema,
  thresholdOfferSchema,
  whatToUndoSchema,
} from './learningSchemas';
import {
  goldenCaseSchema,
  goldenReferenceSchema,
  goldenReportSchema,
  goldenRunHeadSchema,
  proofSettingsChangeSchema,
  proofSettingsSchema,
  trialReportSchema,
} from './proofSchemas';
import {
  answerSchema,
  articleIdSchema,
  articleSchema,
  importReportSchema,
  maxConcernLength,
} from './schemas';
import { workspaceCalls } from './workspace/workspaceCalls';

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

/** How the card was shown, where it was: position and likelihood weigh what was done with it. */
const shownAs = {
  rank: z.number().int().min(1).max(100).optional(),
  likelihood: z.number().min(0).max(1).optional(),
};

export const sidebarCalls = {
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
      ...shownAs,
    }),
    output: z.object({ ratingId: z.string() }),
    failsWith: ['ARTICLE_MISSING', 'DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  /** Notes what was done with an article. With the concern's text it is learned from: masked, kept as vector and key. */
  noteUse: defineCall({
    input: z.object({
      kind: z.enum(['shown', 'opened', 'read', 'copied', 'inserted', 'solved', 'reopened']),
      articleId: articleIdSchema,
      text: concernText.optional(),
      ...shownAs,
    }),
    output: z.object({}),
    failsWith: ['DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  /** What was learned, article by article, those with the most verdicts first. */
  learnedOverview: defineCall({
    input: z.object({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: learnedOverviewSchema,
    failsWith: ['STORE_DAMAGED'],
  }),
  /** The outcomes of one article, the latest first. */
  learnedOfArticle: defineCall({
    input: z.object({ articleId: articleIdSchema }),
    output: z.array(learnedOutcomeSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** Undoing the returned ids brings everything back. */
  undoRatings: defineCall({
    input: whatToUndoSchema,
    output: z.object({ undoIds: z.array(z.string()) }),
    failsWith: ['RATING_MISSING', 'DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  /** Removes everything stored about this customer text, from the disk as well. */
  forgetConcern: defineCall({
    input: z.object({ text: concernText }),
    output: z.object({ forgotten: z.number().int() }),
    failsWith: ['STORE_DAMAGED', 'DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  readLearningSettings: defineCall({ input: z.object({}), output: learningSettingsSchema, failsWith: [] }),
  changeLearningSettings: defineCall({
    input: learningSettingsChangeSchema,
    output: learningSettingsSchema,
    failsWith: ['DATA_FOLDER_READ_ONLY'],
  }),
  /** What can be chosen for silence, with what it costs here and elsewhere. */
  thresholdOffers: defineCall({
    input: z.object({}),
    output: z.array(thresholdOfferSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** Writes all that was learned into the file that the token stands for. */
  exportLearning: defineCall({
    input: z.object({ token: z.string().min(1).max(100) }),
    output: z.object({ outcomes: z.number().int() }),
    failsWith: ['SOURCE_TOKEN_UNKNOWN', 'DATA_FOLDER_READ_ONLY', 'STORE_DAMAGED'],
  }),
  /** Takes in what another installation exported; `unknown`: outcomes of articles that are not in this base. */
  importLearning: defineCall({
    input: z.object({ token: z.string().min(1).max(100) }),
    output: z.object({
      taken: z.number().int(),
      known: z.number().int(),
      unknown: z.number().int(),
      invalid: z.number().int(),
    }),
    failsWith: ['SOURCE_TOKEN_UNKNOWN', 'SOURCE_MISSING', 'LEARNING_INVALID', 'DISK_FULL'],
  }),
  /** Sums over the last weeks, the running one among them: no persons, no days, no small groups. */
  insights: defineCall({
    input: z.object({ weeks: z.number().int().min(1).max(104).default(12) }),
    output: insightsSchema,
    failsWith: ['STORE_DAMAGED'],
  }),
  /** The concern as it would be stored; stores nothing. */
  maskConcern: defineCall({
    input: z.object({ text: concernText }),
    output: maskedConcernSchema,
    failsWith: [],
  }),
  /** Keeps the concern, masked, as a gap for those who write articles. */
  noteGap: defineCall({
    input: z.object({ text: concernText, bestLikelihood: z.number().min(0).max(1).optional() }),
    output: z.object({ gapId: z.string() }),
    failsWith: ['DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  /** Gaps that ask for the same, most similar first. */
  similarGaps: defineCall({
    input: z.object({ text: concernText }),
    output: z.array(seenGapSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** All gaps, the latest first. */
  listGaps: defineCall({
    input: z.object({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), gaps: z.array(seenGapSchema) }),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** Takes a gap back, from the disk as well; an unknown one is no failure. */
  removeGap: defineCall({
    input: z.object({ gapId: z.string().min(1).max(200) }),
    output: z.object({}),
    failsWith: ['DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  /** Cases to check changes with, in the order of adding. */
  goldenCases: defineCall({
    input: z.object({}),
    output: z.array(goldenCaseSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** Keeps the concern, masked, with a right article; the same words get a further one. */
  addGoldenCase: defineCall({
    input: z.object({ text: concernText, articleId: articleIdSchema }),
    output: z.object({ caseId: z.string() }),
    failsWith: ['ARTICLE_MISSING', 'DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  removeGoldenCase: defineCall({
    input: z.object({ caseId: z.string().min(1).max(200) }),
    output: z.object({}),
    failsWith: ['GOLDEN_CASE_MISSING', 'DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  /** Earlier replays, the latest first. */
  goldenRuns: defineCall({
    input: z.object({}),
    output: z.array(goldenRunHeadSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** Replays every case against the present state, keeps the run and lays it beside a reference. */
  runGolden: defineCall({
    input: z.object({ against: goldenReferenceSchema }),
    output: goldenReportSchema,
    failsWith: ['GOLDEN_RUN_MISSING', 'STORE_DAMAGED', 'DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  /** How learned and baseline ranking compare on live use; one report a mode. */
  readTrial: defineCall({
    input: z.object({}),
    output: z.array(trialReportSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  readProofSettings: defineCall({ input: z.object({}), output: proofSettingsSchema, failsWith: [] }),
  changeProofSettings: defineCall({
    input: proofSettingsChangeSchema,
    output: proofSettingsSchema,
    failsWith: ['DATA_FOLDER_READ_ONLY'],
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

/** What the engine answers: to the sidebar, and to the knowledge window beside it. */
export const engineCalls = { ...sidebarCalls, ...dayCalls, ...workspaceCalls } as const;

export type EngineClient = Client<typeof engineCalls>;
export type EngineStatus = z.output<typeof engineStatusSchema>;
