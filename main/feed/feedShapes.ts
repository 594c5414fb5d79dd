// The feed's shapes as schemas: what a call may bring, and what its answer looks like to the description.
// Stays apart from the vocabulary's own shapes: version 1 is promised to other programs, those may change.
import { z } from 'zod';
import { maxTurnLength } from '../../knowledge/contract/day/contactCalls';
import type {
  FeedCards,
  FeedClosing,
  FeedContact,
  FeedProblem,
  FeedProgress,
  FeedRating,
  FeedTurn,
} from './client/feedWords';

/** As many as a contact holds. */
const mostTurnsAtOnce = 200;

const contactId = z.string().min(1).max(200);
const articleId = z.string().min(1).max(500);
const channel = z.enum(['call', 'chat', 'email']);
const outcome = z.enum(['solved', 'unsolved', 'passedOn']);
const share = z.number().min(0).max(1);
const title = z.string().max(500);
const concernNo = z.number().int().min(0);

export const openingShape = z.object({ channel, title: title.exactOptional() });

export const turnShape = z.object({
  id: z.string().min(1).max(200).exactOptional(),
  speaker: z.enum(['customer', 'agent']),
  text: z.string().max(maxTurnLength),
  final: z.boolean().exactOptional(),
  atMs: z.number().min(0).exactOptional(),
});

export const turnsShape = z.object({ turns: z.array(turnShape).min(1).max(mostTurnsAtOnce) });

/** Out of the query, so text that must be digits. */
export const cardsWishShape = z.object({
  top: z
    .string()
    .regex(/^(?:[1-9]|1\d|20)$/, 'a whole number from 1 to 20')
    .default('3'),
});

export const ratingShape = z.object({
  articleId,
  verdict: z.enum(['helpful', 'unhelpful', 'withdrawn']),
  reason: z.enum(['notFitting', 'outdated', 'unclear']).exactOptional(),
  concern: concernNo.min(1).exactOptional(),
});

export const closingShape = z.object({ outcome, articleId: articleId.exactOptional() });

const concerns = z.array(z.object({ no: concernNo, text: z.string() }));

export const progressShape = z.object({
  contactId,
  channel,
  title: title.exactOptional(),
  turns: z.number().int().min(0).max(mostTurnsAtOnce),
  concerns,
  present: concernNo,
  closed: outcome.exactOptional(),
});

export const contactShape = progressShape.extend({
  openedAtMs: z.number(),
  turns: z
    .array(
      z.object({
        id: z.string(),
        speaker: z.enum(['customer', 'agent']),
        text: z.string(),
        final: z.boolean(),
        atMs: z.number(),
      }),
    )
    .max(mostTurnsAtOnce),
});

export const cardsShape = z.object({
  contactId,
  concern: concernNo,
  kind: z.enum(['cards', 'abstained']),
  cards: z.array(
    z.object({
      articleId,
      title: z.string(),
      summary: z.string(),
      passage: z.string(),
      language: z.enum(['de', 'en']),
      likelihood: share.exactOptional(),
      audience: z.enum(['internal', 'customer']),
    }),
  ),
});

export const ratedShape = z.object({ ratingId: z.string() });
export const closedShape = z.object({ contactId, outcome: outcome.exactOptional() });

export const problemShape = z.object({
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  field: z.string().exactOptional(),
});

type Same<Schema extends z.ZodType, Words> = z.output<Schema> extends Words ? true : never;
export type CheckedFeedShapes = [
  Same<typeof turnShape, FeedTurn>,
  Same<typeof progressShape, FeedProgress>,
  Same<typeof contactShape, FeedContact>,
  Same<typeof cardsShape, FeedCards>,
  Same<typeof ratingShape, FeedRating>,
  Same<typeof closingShape, FeedClosing>,
  Same<typeof problemShape, FeedProblem>,
];
