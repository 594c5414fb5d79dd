// The shapes of the sets on which understanding is measured (test/quality/understanding*.jsonl).
// Shapes only.
import { z } from 'zod';
import { factKinds } from '../../../knowledge/vocabulary/understanding';
import { splits } from './toneSentences';

const line = z.object({ text: z.string(), split: z.enum(splits) });

/** The day from which relative dates of the set are reckoned. */
export const setDay = '2026-11-22';

export const factLines = line.extend({
  id: z.string(),
  facts: z.array(z.object({ kind: z.enum(factKinds), text: z.string(), value: z.string() })),
});
/** `count`: how many concerns it holds · `parts`: words of each, in order. */
export const concernLines = line.extend({
  id: z.string(),
  count: z.number().int().min(1).max(3),
  parts: z.array(z.string()),
});
export const signLines = line.extend({ sign: z.enum(['wish', 'repeats']), holds: z.boolean() });

export type FactLine = z.output<typeof factLines>;
export type ConcernLine = z.output<typeof concernLines>;
export type SignLine = z.output<typeof signLines>;
