// What was understood beside the search, the text of a hand-over, and who may know more.
import { z } from 'zod';
import {
  type Expert,
  factKinds,
  handOverReasons,
  tones,
  type Understanding,
} from '../../vocabulary/understanding';
import { defineCall, type Immutable } from '../defineCall';
import { articleIdSchema, concernTextSchema, languageSchema, spanSchema } from '../schemas';

/** What stands on the page for the concern: the cards in their order. */
const shownCards = z
  .array(z.object({ articleId: articleIdSchema, likelihood: z.number().min(0).max(1).exactOptional() }))
  .max(100)
  .default([]);

export const understandingSchema = z.object({
  language: languageSchema,
  recap: z.object({
    sentence: z.string(),
    text: z.string(),
    chips: z.array(spanSchema.extend({ label: z.string() })),
    facts: z.array(spanSchema.extend({ kind: z.enum(factKinds), text: z.string(), value: z.string() })),
  }),
  concerns: z.array(z.object({ no: z.number().int().min(1), text: z.string() })),
  openQuestion: z.object({ question: z.string(), insert: z.string() }).exactOptional(),
  tone: z
    .object({
      tone: z.enum(tones).exclude(['neutral']),
      strength: z.number().min(0).max(1),
      phrases: z.array(z.string()),
    })
    .exactOptional(),
  handOver: z.array(z.enum(handOverReasons)),
});

export const expertSchema = z.object({
  name: z.string(),
  because: z.enum(['owner', 'solved']),
  count: z.number().int().min(1),
  topics: z.array(z.string()),
});

/** `contactId`: turns and concerns come from it · `likelihoods`: of the best card, answer by answer · `language`: of the interface. */
const situation = {
  text: concernTextSchema,
  contactId: z.string().min(1).max(200).exactOptional(),
  shown: shownCards,
  likelihoods: z.array(z.number().min(0).max(1)).max(200).default([]),
  unhelpfulInRow: z.number().int().min(0).max(1000).default(0),
  language: languageSchema,
};

export const understandCalls = {
  /** Never waits for the model: what needs it is absent until it answers. */
  understand: defineCall({
    input: z.object(situation),
    output: understandingSchema,
    failsWith: ['CANCELLED', 'CONTACT_MISSING', 'STORE_DAMAGED'],
  }),
  /** A text for whoever takes over: recap, facts, what was shown and tried, what was said. Not masked: it is for the contact at hand. */
  handOverText: defineCall({
    input: z.object(situation),
    output: z.object({ text: z.string() }),
    failsWith: ['CONTACT_MISSING', 'STORE_DAMAGED'],
  }),
  /** Owners of the closest articles, and, where names are allowed, those who solved similar concerns; the most fitting first. */
  experts: defineCall({
    input: z.object({ text: concernTextSchema, articleIds: z.array(articleIdSchema).max(20).default([]) }),
    output: z.array(expertSchema),
    failsWith: ['STORE_DAMAGED'],
  }),
} as const;

export type CheckedUnderstanding = [
  Immutable<z.output<typeof understandingSchema>> extends Understanding ? true : never,
  Immutable<z.output<typeof expertSchema>> extends Expert ? true : never,
];
