// Asking and what is done with the answer: cards, passages, verdicts, concerns that nothing answered.
import { z } from 'zod';
import { defineCall } from '../defineCall';
import { maskedConcernSchema, seenGapSchema } from '../gapSchemas';
import { answerSchema, articleIdSchema, concernTextSchema } from '../schemas';

/** How the card was shown, where it was: position and likelihood weigh what was done with it. */
const shownAs = {
  rank: z.number().int().min(1).max(100).optional(),
  likelihood: z.number().min(0).max(1).optional(),
};

export const askingCalls = {
  /** Concern → cards or abstention. A newer ask of the same caller supersedes: abort the older's signal. */
  ask: defineCall({
    input: z.object({ text: concernTextSchema, top: z.number().int().min(1).max(100).default(5) }),
    output: answerSchema,
    failsWith: ['CANCELLED', 'STORE_DAMAGED'],
  }),
  /** All passages of one article that fit the concern, best first, for the reader's F3. */
  findPassages: defineCall({
    input: z.object({ articleId: articleIdSchema, text: concernTextSchema }),
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
      text: concernTextSchema,
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
      text: concernTextSchema.optional(),
      ...shownAs,
    }),
    output: z.object({}),
    failsWith: ['DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  /** The concern as it would be stored; stores nothing. */
  maskConcern: defineCall({
    input: z.object({ text: concernTextSchema }),
    output: maskedConcernSchema,
    failsWith: [],
  }),
  /** Keeps the concern, masked, as a gap for those who write articles. */
  noteGap: defineCall({
    input: z.object({ text: concernTextSchema, bestLikelihood: z.number().min(0).max(1).optional() }),
    output: z.object({ gapId: z.string() }),
    failsWith: ['DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  }),
  /** Gaps that ask for the same, most similar first. */
  similarGaps: defineCall({
    input: z.object({ text: concernTextSchema }),
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
} as const;
