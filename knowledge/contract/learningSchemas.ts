// Shapes of what was learned as they cross a border or lie in a file.
// The types of vocabulary/ stay the source of truth; the last lines check that they fit.
import { z } from 'zod';
import { type Outcome, outcomeKinds } from '../vocabulary/outcome';
import { articleIdSchema, languageSchema } from './schemas';

/** `retentionDays` null: kept until forgotten · `keepConcernWords`: masked words of the concern beside its vector. */
export const learningSettingsSchema = z.object({
  keepConcernWords: z.boolean().default(false),
  retentionDays: z.number().int().min(1).max(3650).nullable().default(null),
  /** A newcomer may take the third place now and then. */
  explore: z.boolean().default(false),
  /** Share of shown first cards that may be wrong; null: shown from the usual likelihood on. */
  targetRisk: z.number().min(0).max(1).nullable().default(null),
  /** Concerns that nothing answered are kept as gaps by themselves, masked. */
  keepGaps: z.boolean().default(false),
});
/** Without defaults: what is not named stays as it is. */
export const learningSettingsChangeSchema = z.object({
  keepConcernWords: z.boolean().exactOptional(),
  retentionDays: z.number().int().min(1).max(3650).nullable().exactOptional(),
  explore: z.boolean().exactOptional(),
  targetRisk: z.number().min(0).max(1).nullable().exactOptional(),
  keepGaps: z.boolean().exactOptional(),
});
export type LearningSettings = z.output<typeof learningSettingsSchema>;

/** One choice for silence; see knowledge/likelihood/thresholdOffers.ts. */
export const thresholdOfferSchema = z.object({
  targetRisk: z.number().nullable(),
  threshold: z.number(),
  shownShare: z.number().exactOptional(),
  solvedShare: z.number().exactOptional(),
  own: z.object({ rated: z.number().int(), solved: z.number().int() }),
});

/** `title` and `source` are absent for articles that are gone. `lift`: what the record adds everywhere. */
export const learnedArticleSchema = z.object({
  articleId: articleIdSchema,
  title: z.string().exactOptional(),
  source: z.string().exactOptional(),
  helpful: z.number().int(),
  unhelpful: z.number().int(),
  implicit: z.number().int(),
  lift: z.number(),
  lastAtMs: z.number(),
});

/** `state`: what was found when the log was opened; `restored`: its latest outcomes may be missing. */
export const learnedOverviewSchema = z.object({
  total: z.number().int(),
  verdicts: z.number().int(),
  state: z.enum(['whole', 'restored', 'lost']),
  articles: z.array(learnedArticleSchema),
});

const outcomeShape = {
  id: z.string().min(1).max(200),
  articleId: articleIdSchema,
  kind: z.enum(outcomeKinds),
  reason: z.enum(['notFitting', 'outdated', 'unclear']).exactOptional(),
  undoes: z.string().min(1).max(200).exactOptional(),
  concernKey: z.string().min(1).max(200),
  vectorModel: z.string().exactOptional(),
  concernWords: z.string().max(1_000_000).exactOptional(),
  language: languageSchema,
  rank: z.number().int().min(1).exactOptional(),
  likelihood: z.number().min(0).max(1).exactOptional(),
  estimate: z.number().min(0).max(1).exactOptional(),
  contentHash: z.string().exactOptional(),
  atMs: z.number(),
};

/** One outcome as the owner sees it. `counts`: it stands now · `undone`: taken back by itself. */
export const learnedOutcomeSchema = z.object({ ...outcomeShape, counts: z.boolean(), undone: z.boolean() });

/** One line of an exported file; `concernVector`: numbers of a unit vector, `source`: of the article, to find it elsewhere. */
export const learningLineSchema = z.object({
  ...outcomeShape,
  source: z.string().exactOptional(),
  concernVector: z.array(z.number()).max(10_000).exactOptional(),
});

/** Either single outcomes, undos among them, or one day in local time. */
export const whatToUndoSchema = z.union([
  z.object({ ids: z.array(z.string().min(1).max(200)).min(1).max(10_000) }),
  z.object({ day: z.iso.date() }),
]);

export type LearningLine = z.output<typeof learningLineSchema>;
export type LearnedOverview = z.output<typeof learnedOverviewSchema>;

export type CheckedLearning = [
  Omit<LearningLine, 'concernVector' | 'source'> extends Omit<Outcome, 'concernVector'> ? true : never,
];
