// From an admitted call to its answer: which route, what it brings, what is done, what goes back.
// Knows routes and contacts, not who may call.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Admission } from './admission';
import { EventStream, type StreamTimes } from './eventStream';
import type { FeedContacts } from './feedContacts';
import { FeedRefusal } from './feedRefusal';
import { type FoundRoute, feedRoutes, routesOf } from './feedRoutes';
import { cardsWishShape, closingShape, openingShape, ratingShape, turnsShape } from './feedShapes';
import { addressOf } from './listenOnLoopback';
import { openApi } from './openApi';
import { checked, readBody } from './readBody';

export interface AnswerParts {
  readonly contacts: FeedContacts;
  readonly admission: Admission;
  readonly times: StreamTimes;
}

/** Answers with JSON, or opens a stream. Throws FeedRefusal before anything was sent. */
export async function answerCall(
  parts: AnswerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const route = routeOf(path, request.method ?? '');
  if (route.name === 'followContact') return follow(parts, route.contactId, query, request, response);
  const reply = await replyOf(parts, route, query, request, response);
  response.writeHead(feedRoutes[route.name].status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(reply));
}

function routeOf(path: string, method: string): FoundRoute {
  const found = routesOf(path);
  const methods = found.map(({ name }): string => feedRoutes[name].method);
  const route = found[methods.indexOf(method)];
  if (route) return route;
  throw methods.length > 0
    ? new FeedRefusal('METHOD_REFUSED', { allow: methods.join(', ') })
    : new FeedRefusal('ROUTE_UNKNOWN');
}

async function replyOf(
  { contacts, admission }: AnswerParts,
  { name, contactId }: FoundRoute,
  query: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<unknown> {
  switch (name) {
    case 'describe':
      return openApi(addressOf(request.socket.localPort ?? 0));
    case 'openContact':
      return contacts.open(await readBody(request, openingShape));
    case 'readContact':
      return contacts.read(contactId);
    case 'appendTurns': {
      const { turns } = await readBody(request, turnsShape);
      // The call itself has paid for the first.
      admission.spend(request, turns.length - 1);
      return contacts.append(contactId, turns);
    }
    case 'readCards':
      return contacts.cards(contactId, topOf(query), signalOf(response));
    case 'rateArticle':
      return contacts.rate(contactId, await readBody(request, ratingShape));
    case 'closeContact':
      return contacts.close(contactId, await readBody(request, closingShape));
    case 'followContact':
      throw new FeedRefusal('INTERNAL'); // Answered above: a stream is no reply.
  }
}

function follow(
  { contacts, times }: AnswerParts,
  contactId: string,
  query: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const lastEventId = request.headers['last-event-id'];
  const wish = { top: topOf(query), ...(typeof lastEventId === 'string' && { lastEventId }) };
  contacts.follow(contactId, wish, (onClose) => {
    response.on('close', onClose);
    return new EventStream(response, times);
  });
}

function topOf(query: string): number {
  return Number(checked(cardsWishShape, Object.fromEntries(new URLSearchParams(query))).top);
}

/** Aborted when the caller is gone before it got its answer. */
function signalOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => controller.abort());
  return controller.signal;
}
