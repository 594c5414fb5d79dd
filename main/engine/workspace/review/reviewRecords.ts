// What the review desks keep in the store's small records: tasks, decisions on twins, states of bundles, places on the map.
// Forms only; keptRecords.ts keeps them.
import { z } from 'zod';
import { articleIdSchema } from '../../../../knowledge/contract/schemas';
import { articleTaskSchema } from '../../../../knowledge/contract/workspace/reviewCalls';
import { articleStates } from '../../../../knowledge/vocabulary/keeping';
import { clusterStatuses, twinDecisions } from '../../../../knowledge/vocabulary/review';

/** What an agent reported of an article. */
export const taskSchema = articleTaskSchema.omit({ title: true });

/** `archived`: the article that a merge put away, and the state it had; `keep`: the one that took its place. */
export const twinDecisionSchema = z.object({
  id: z.string(),
  decision: z.enum(twinDecisions).nullable(),
  keep: articleIdSchema.exactOptional(),
  archived: z.object({ articleId: articleIdSchema, state: z.enum(articleStates) }).exactOptional(),
});

/** `members`: ids of gaps and outcomes, which say nothing once these are forgotten. */
export const bundleStateSchema = z.object({
  id: z.string(),
  status: z.enum(clusterStatuses),
  articleId: articleIdSchema.exactOptional(),
  members: z.array(z.string()),
});

const place = z.tuple([z.number(), z.number(), z.number().int().min(0)]);
/** `places`: x, y and island of each article · `laidOut`: how many the layout was made from. */
export const mapLayoutSchema = z.object({
  id: z.string(),
  model: z.string(),
  laidOut: z.number().int(),
  islands: z.array(z.object({ name: z.string(), x: z.number(), y: z.number() })),
  places: z.record(z.string(), place),
});

export type KeptTask = z.output<typeof taskSchema>;
export type TwinDecision = z.output<typeof twinDecisionSchema>;
export type BundleRecord = z.output<typeof bundleStateSchema>;
export type MapLayout = z.output<typeof mapLayoutSchema>;
