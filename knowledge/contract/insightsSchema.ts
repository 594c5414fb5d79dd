// Shape of the insights as they cross a border.
// The type of vocabulary/ stays the source of truth; the last line checks that they fit.
import { z } from 'zod';
import type { Insights } from '../vocabulary/insights';
import { articleIdSchema, languageSchema } from './schemas';

const told = z.number().int().min(5).nullable();
const share = z.number().min(0).max(1);
const percent = z.number().int().min(0).max(100);
const bar = z.object({ from: z.number(), to: z.number(), count: told });
const articleShare = z.object({
  articleId: articleIdSchema,
  title: z.string(),
  language: languageSchema,
  ratings: z.number().int(),
  solvedShare: share,
});

const reliability = z.object({
  finding: z.enum(['tooFew', 'accurate', 'tooHigh', 'tooLow', 'uneven']),
  ratings: z.number().int(),
  ratedShare: share.exactOptional(),
  deviation: share,
  bias: z.number().min(-1).max(1),
  steps: z.array(
    z.object({
      from: percent,
      to: percent,
      count: z.number().int(),
      meanLikelihood: share,
      solvedShare: share,
      low: share,
      high: share,
    }),
  ),
});

export const insightsSchema = z.object({
  weeks: z.number().int(),
  concerns: told,
  ratings: told,
  solvedShare: share.exactOptional(),
  reliability: reliability.exactOptional(),
  likelihoods: z
    .object({
      concerns: z.number().int(),
      abstained: told,
      steps: z.array(z.object({ from: percent, to: percent, count: told })),
      veryLikely: share.nullable(),
    })
    .exactOptional(),
  coverage: z
    .object({
      share,
      change: z.number().min(-1).max(1).exactOptional(),
      weeks: z.array(z.object({ startMs: z.number(), share: share.nullable() })),
    })
    .exactOptional(),
  articles: z.object({ helping: z.array(articleShare), failing: z.array(articleShare) }).exactOptional(),
  speed: z.object({ p50: z.number(), p95: z.number(), bars: z.array(bar) }).exactOptional(),
  earliness: z.object({ concerns: z.number().int(), median: share, bars: z.array(bar) }).exactOptional(),
});

export type CheckedInsights = [z.output<typeof insightsSchema> extends Insights ? true : never];
