// The proof that learning helps: golden cases, their replays, the trial of two rankings.
import { z } from 'zod';
import { defineCall } from '../defineCall';
import {
  goldenCaseSchema,
  goldenReferenceSchema,
  goldenReportSchema,
  goldenRunHeadSchema,
  proofSettingsChangeSchema,
  proofSettingsSchema,
  trialReportSchema,
} from '../proofSchemas';
import { articleIdSchema, concernTextSchema } from '../schemas';

export const proofCalls = {
  /** Cases to check changes with, in the order of adding. */
  goldenCases: defineCall({
    input: z.object({}),
    output: z.array(goldenCaseSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
  /** Keeps the concern, masked, with a right article; the same words get a further one. */
  addGoldenCase: defineCall({
    input: z.object({ text: concernTextSchema, articleId: articleIdSchema }),
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
} as const;
