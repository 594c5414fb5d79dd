// The feed's calls: path, what they bring, what they answer, how they fail. Server and description both derive from here.
// Knows shapes, not what is done.
import type { z } from 'zod';
import type { RefusalCode } from './feedRefusal';
import {
  cardsShape,
  cardsWishShape,
  closingShape,
  contactShape,
  openingShape,
  progressShape,
  ratedShape,
  ratingShape,
  turnsShape,
} from './feedShapes';

export interface FeedRoute {
  readonly method: 'GET' | 'POST';
  /** `{contactId}` stands for one part of a path. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly status: 200 | 201;
  /** `stream`: server-sent events · `description`: OpenAPI. */
  readonly reply: z.ZodType | 'stream' | 'description';
  /** Besides what every call may be refused for. */
  readonly fails: readonly RefusalCode[];
}

const ofContact = '/v1/contacts/{contactId}';

export const feedRoutes = {
  describe: {
    ...{ method: 'GET', path: '/openapi.json', status: 200, reply: 'description', fails: [] },
    summary: 'This description.',
  },
  openContact: {
    ...{ method: 'POST', path: '/v1/contacts', status: 201, body: openingShape, reply: contactShape },
    summary: 'Opens a contact. It is kept in memory until it is closed, at most 80 at once.',
    fails: ['CONTACTS_EXCEEDED'],
  },
  readContact: {
    ...{ method: 'GET', path: ofContact, status: 200, reply: contactShape },
    summary: 'Turns and concerns of a contact that was opened here.',
    fails: ['CONTACT_MISSING'],
  },
  appendTurns: {
    ...{ method: 'POST', path: `${ofContact}/turns`, status: 200, body: turnsShape, reply: progressShape },
    summary:
      'Adds what was said. A turn of a known id replaces the earlier one, so partial ones may be sent again and again.',
    fails: ['CONTACT_MISSING', 'CONTACT_CLOSED'],
  },
  readCards: {
    ...{ method: 'GET', path: `${ofContact}/cards`, status: 200, query: cardsWishShape, reply: cardsShape },
    summary: 'The best articles for the present concern.',
    fails: ['CONTACT_MISSING'],
  },
  followContact: {
    ...{ method: 'GET', path: `${ofContact}/events`, status: 200, query: cardsWishShape, reply: 'stream' },
    summary:
      'Events `contact`, `cards` and `closed` as they happen, each a full value. With Last-Event-ID what came since.',
    fails: ['CONTACT_MISSING', 'STREAMS_EXCEEDED'],
  },
  rateArticle: {
    ...{ method: 'POST', path: `${ofContact}/ratings`, status: 201, body: ratingShape, reply: ratedShape },
    summary: 'Whether an article helped with a concern of the contact; learned from.',
    fails: ['CONTACT_MISSING', 'ARTICLE_MISSING', 'DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  },
  closeContact: {
    ...{ method: 'POST', path: `${ofContact}/close`, status: 200, body: closingShape, reply: progressShape },
    summary: 'Ends a contact with its outcome and the article that did it.',
    fails: ['CONTACT_MISSING', 'CONTACT_CLOSED', 'DISK_FULL', 'DATA_FOLDER_READ_ONLY'],
  },
} as const satisfies Record<string, FeedRoute>;

export type FeedRouteName = keyof typeof feedRoutes;

/** Every call may be refused for these. */
export const commonRefusals: readonly RefusalCode[] = [
  ...(['TOKEN_REFUSED', 'HOST_REFUSED', 'ORIGIN_REFUSED', 'RATE_EXCEEDED', 'FIELD_INVALID'] as const),
  'INTERNAL',
];

/** A call with a body also for these. */
export const bodyRefusals: readonly RefusalCode[] = [
  ...(['BODY_TYPE', 'BODY_TOO_LARGE', 'BODY_BROKEN', 'BODY_NOT_UTF8', 'BODY_NOT_JSON'] as const),
];

export interface FoundRoute {
  readonly name: FeedRouteName;
  /** Empty where the path names no contact. */
  readonly contactId: string;
}

/** Routes of a path, any method; none: there is no such path. A part that is no valid escape fits nothing. */
export function routesOf(path: string): readonly FoundRoute[] {
  const parts = path.split('/');
  const names = Object.keys(feedRoutes) as FeedRouteName[];
  return names.flatMap((name) => {
    const wanted = feedRoutes[name].path.split('/');
    if (wanted.length !== parts.length) return [];
    const at = wanted.indexOf('{contactId}');
    if (!wanted.every((part, place) => place === at || part === parts[place])) return [];
    const contactId = at < 0 ? '' : unescaped(parts[at]!);
    return at >= 0 && !contactId ? [] : [{ name, contactId: contactId ?? '' }];
  });
}

function unescaped(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
