// Shapes of gaps as they cross a border or lie in a record.
// The types of vocabulary/ stay the source of truth; the last line checks that they fit.
import { z } from 'zod';
import { type Gap, gapOrigins } from '../vocabulary/gap';
import { languageSchema } from './schemas';

export const gapOriginSchema = z.enum(gapOrigins);

const gapShape = {
  id: z.string().min(1).max(200),
  origin: gapOriginSchema,
  maskedText: z.string(),
  language: languageSchema,
  bestLikelihood: z.number().min(0).max(1).exactOptional(),
  atMs: z.number(),
};

/** What people see of a gap. */
export const seenGapSchema = z.object(gapShape);

/** A gap as a record's body: the vector as plain numbers. */
export const storedGapSchema = z.object({
  ...gapShape,
  concernKey: z.string().min(1).max(200),
  concernVector: z.array(z.number()).max(10_000).exactOptional(),
  vectorModel: z.string().exactOptional(),
});

/** The concern with placeholders, as it would be stored; `masked`: how many details were replaced. */
export const maskedConcernSchema = z.object({ text: z.string(), masked: z.number().int().min(0) });

export type SeenGap = z.output<typeof seenGapSchema>;
export type StoredGap = z.output<typeof storedGapSchema>;
export type CheckedGap = [Omit<StoredGap, 'concernVector'> extends Omit<Gap, 'concernVector'> ? true : never];
