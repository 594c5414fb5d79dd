// The loopback server: listens on 127.0.0.1 and ::1 only, with limits of time, size and number on all that comes.
// Joins admission and answers; knows the desk, not the engine behind it.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Admission } from './admission';
import { answerCall } from './feedAnswers';
import { FeedContacts } from './feedContacts';
import type { FeedDesk } from './feedDesk';
import { FeedRefusal, type RefusalReason } from './feedRefusal';
import { type FeedTimes, feedTimes, limitedServer } from './limitedServer';
import { addressOf, type Listening, listenOnLoopback } from './listenOnLoopback';

export interface FeedServerOptions {
  readonly desk: FeedDesk;
  /** 0: any free one. */
  readonly port: number;
  readonly origins: () => readonly string[];
  readonly tokenHash: () => Buffer | undefined;
  readonly onRefused: (reason: RefusalReason) => void;
  readonly onFault: (thrown: unknown) => void;
  readonly nowMs: () => number;
  readonly times?: Partial<FeedTimes>;
}

export interface FeedServer {
  /** "http://127.0.0.1:47821" */
  readonly address: string;
  readonly port: number;
  /** Ends every connection: whoever may still come in comes again. */
  dropConnections(): void;
  close(): Promise<void>;
}

/** Fails with FEED_PORT_TAKEN. */
export async function openFeedServer(options: FeedServerOptions): Promise<FeedServer> {
  const times = { ...feedTimes, ...options.times };
  const { desk, nowMs, onFault } = options;
  const contacts = new FeedContacts({ desk, nowMs, onFault });
  const admission = new Admission(options);
  const parts = { contacts, admission, times };

  /** Never rejects. */
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const origin = admit(admission, request);
      if (origin !== undefined) allowPage(origin, response);
      if (request.method === 'OPTIONS' && origin !== undefined) return void preflight(request, response);
      admission.checkToken(request);
      admission.spend(request, 1);
      await answerCall(parts, request, response);
    } catch (thrown) {
      // Who is gone broke off the answer: no fault of anybody's.
      const refusal = asRefusal(thrown, response.destroyed ? () => {} : onFault);
      await refuse(refusal, { request, response, options, times });
    }
  };
  const make = (): Server =>
    limitedServer(times, (request, response) => void take(request, response), options.onRefused);

  try {
    return served(contacts, await listenOnLoopback(make, options.port));
  } catch (thrown) {
    contacts.stop();
    throw thrown;
  }
}

function served(contacts: FeedContacts, { port, servers }: Listening): FeedServer {
  return {
    address: addressOf(port),
    port,
    dropConnections: () => {
      for (const server of servers) server.closeAllConnections();
    },
    close: async () => {
      contacts.stop();
      await Promise.all(servers.map(closed));
    },
  };
}

function admit(admission: Admission, request: IncomingMessage): string | undefined {
  admission.checkHost(request);
  return admission.checkOrigin(request);
}

function allowPage(origin: string, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After, Allow');
}

function preflight({ headers }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Allow-Headers': 'authorization, content-type, last-event-id',
    'Access-Control-Max-Age': '600',
    ...(headers['access-control-request-private-network'] && {
      'Access-Control-Allow-Private-Network': 'true',
    }),
  });
  response.end();
}

function asRefusal(thrown: unknown, onFault: (thrown: unknown) => void): FeedRefusal {
  if (thrown instanceof FeedRefusal) return thrown;
  onFault(thrown);
  return new FeedRefusal('INTERNAL');
}

interface Refused {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly options: Pick<FeedServerOptions, 'onRefused'>;
  readonly times: FeedTimes;
}

async function refuse(refusal: FeedRefusal, { request, response, options, times }: Refused): Promise<void> {
  const { reason, problem, headers } = refusal;
  if (reason) options.onRefused(reason);
  if (reason && reason !== 'shape') await pause(times.refusalMs);
  if (response.headersSent || response.destroyed) return void response.destroy();
  // What is not read to its end cannot be followed by another call.
  const { 'content-length': length, 'transfer-encoding': transfer } = request.headers;
  const ends = !request.complete && (length ?? transfer) !== undefined;
  response.writeHead(problem.status, {
    'Content-Type': 'application/problem+json',
    ...headers,
    ...(ends && { Connection: 'close' }),
  });
  response.end(JSON.stringify(problem));
  if (ends) response.once('finish', () => setTimeout(() => request.destroy(), times.refusalMs).unref());
}

/** Answers that are under way get a moment; then every connection ends. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 100);
  });
}
