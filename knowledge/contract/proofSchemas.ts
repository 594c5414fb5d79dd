// Shapes of the proof that learning helps: cases to check with, their replays, the trial of two rankings.
// The types of vocabulary/, golden/ and trial/ stay the source of truth; the last lines check that they fit.
import { z } from 'zod';
import type { GoldenCase, GoldenRun } from '../vocabulary/golden';
import { rankers, type TrialEvent, trialEventKinds, trialModes } from '../vocabulary/trial';
import type { Immutable } from './defineCall';
import { articleIdSchema, languageSchema, likelihoodSchema } from './schemas';

const share = z.number().min(0).max(1);

/** `trial` off: the learned ranking answers alone · `floor`: shares expected of a replay at least, null: none. */
export const proofSettingsSchema = z.object({
  trial: z.enum(['off', ...trialModes]).default('off'),
  floor: z
    .object({ hit1: share.nullable().default(null), hit3: share.nullable().default(null) })
    .default({ hit1: null, hit3: null }),
});
/** Without defaults: what is not named stays as it is. */
export const proofSettingsChangeSchema = z.object({
  trial: z.enum(['off', ...trialModes]).exactOptional(),
  floor: z.object({ hit1: share.nullable(), hit3: share.nullable() }).exactOptional(),
});
export type ProofSettings = z.output<typeof proofSettingsSchema>;

const rightArticleSchema = z.object({ articleId: articleIdSchema, title: z.string(), source: z.string() });

/** The body of a `goldenCase` record. */
export const storedCaseSchema = z.object({
  id: z.string().min(1).max(200),
  text: z.string().max(1_000_000),
  concernKey: z.string().min(1).max(200),
  language: languageSchema,
  articles: z.array(rightArticleSchema).min(1),
  addedAtMs: z.number(),
});

/** A case as the owner sees it; `missing`: the article is not in the base any more. */
export const goldenCaseSchema = storedCaseSchema
  .omit({ concernKey: true })
  .extend({ articles: z.array(rightArticleSchema.extend({ missing: z.boolean() })).min(1) });

const metArticleSchema = z.object({
  articleId: articleIdSchema,
  title: z.string(),
  likelihood: likelihoodSchema.exactOptional(),
});

const placeSchema = z.object({
  caseId: z.string().min(1).max(200),
  rank: z.number().int().min(1).exactOptional(),
  right: metArticleSchema.exactOptional(),
  first: metArticleSchema.exactOptional(),
  silent: z.boolean(),
  missing: z.array(z.string()),
  orphaned: z.boolean(),
});

const circumstanceNames = ['model', 'ranking', 'calibration', 'settings', 'outcomes', 'articles'] as const;

/** The body of a `goldenRun` record. */
export const goldenRunSchema = z.object({
  id: z.string().min(1).max(200),
  atMs: z.number(),
  circumstances: z.object({
    model: z.string(),
    ranking: z.string(),
    calibration: z.string(),
    settings: z.string(),
    outcomes: z.number().int(),
    articles: z.number().int(),
  }),
  places: z.array(placeSchema),
});

const scoreSchema = z.object({
  cases: z.number().int(),
  hit1: share.exactOptional(),
  hit3: share.exactOptional(),
  silent: z.number().int(),
  orphaned: z.number().int(),
});

/** A replay as a row of the list of runs. */
export const goldenRunHeadSchema = z.object({ id: z.string(), atMs: z.number(), score: scoreSchema });

/**
 * One replay beside its reference: an earlier run, or the baseline without what was learned, replayed just now. The first
 * run ever has none. `changed`: what was not the same in both.
 */
export const goldenReportSchema = z.object({
  runId: z.string(),
  atMs: z.number(),
  score: scoreSchema,
  reference: z
    .object({
      kind: z.enum(['run', 'baseline']),
      atMs: z.number(),
      score: scoreSchema,
      changed: z.array(z.enum(circumstanceNames)),
    })
    .exactOptional(),
  rows: z.array(
    z.object({
      caseId: z.string(),
      text: z.string(),
      change: z.enum(['fell', 'rose', 'same', 'fresh']),
      now: placeSchema,
      before: placeSchema.exactOptional(),
    }),
  ),
  brokenFloors: z.array(
    z.object({ measure: z.enum(['hit1', 'hit3']), floor: share, reached: share.exactOptional() }),
  ),
});
export type GoldenReport = Immutable<z.output<typeof goldenReportSchema>>;

/** `last`: the run before this one, else the baseline · `baseline`: without what was learned · else a run's id. */
export const goldenReferenceSchema = z.string().min(1).max(200).default('last');

/** The body of a `trialEvent` record. */
export const trialEventSchema = z.object({
  trialId: z.string().min(1).max(200),
  mode: z.enum(trialModes),
  kind: z.enum(trialEventKinds),
  ranker: z.enum(rankers),
  articleId: articleIdSchema.exactOptional(),
});

const shownCount = z.number().int().min(0).nullable();

/** See knowledge/trial/trialReport.ts; null: a count below five. */
export const trialReportSchema = z.object({
  mode: z.enum(trialModes),
  answers: shownCount,
  won: z.object({ learned: shownCount, baseline: shownCount }),
  ties: shownCount,
  outcome: z
    .object({
      verdict: z.enum([...rankers, 'open']),
      sums: z
        .object({
          rate: share,
          low: share,
          high: share,
          signTest: share,
          stillNeeded: z.number().int().min(0).nullable(),
        })
        .exactOptional(),
    })
    .exactOptional(),
});

export type CheckedProof = [
  z.output<typeof storedCaseSchema> extends Loose<GoldenCase> ? true : never,
  z.output<typeof goldenRunSchema> extends Loose<GoldenRun> ? true : never,
  z.output<typeof trialEventSchema> extends TrialEvent ? true : never,
];
type Loose<T> = { -readonly [K in keyof T]: T[K] };
