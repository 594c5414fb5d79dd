// What was learned of verdicts: seen, undone, forgotten, carried elsewhere, summed up.
import { z } from 'zod';
import { defineCall } from '../defineCall';
import { insightsSchema } from '../insightsSchema';
import {
  learnedOutcomeSchema,
  learnedOverviewSchema,
  learningSettingsChangeSchema,
  learningSettingsSchema,
  thresholdOfferSchema,
  whatToUndoSchema,
} from '../learningSchemas';
import { articleIdSchema, concernTextSchema } from '../schemas';

export const learningCalls = {
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
    input: z.object({ text: concernTextSchema }),
    output: z.object({ forgotten: z.number().int() }),
    failsWith: ['STORE_DAMAGED', 'DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  /** Deletes all that was learned, gaps, reports, cases and notes of contacts, from the disk as well; backups stay. */
  eraseLearned: defineCall({
    input: z.object({}),
    output: z.object({ erased: z.number().int() }),
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
    failsWith: [
      'SOURCE_TOKEN_UNKNOWN',
      'SOURCE_MISSING',
      'SOURCE_UNREADABLE',
      'LEARNING_INVALID',
      'DISK_FULL',
    ],
  }),
  /** Sums over the last weeks, the running one among them: no persons, no days, no small groups. */
  insights: defineCall({
    input: z.object({ weeks: z.number().int().min(1).max(104).default(12) }),
    output: insightsSchema,
    failsWith: ['STORE_DAMAGED'],
  }),
} as const;
