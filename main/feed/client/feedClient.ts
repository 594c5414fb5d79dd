// A small client of the feed: every call, and a stream that comes back by itself. Runs in Node 20 and in browsers.
// Needs fetch only; take this folder along to use it elsewhere.
import type {
  FeedCards,
  FeedChannel,
  FeedClosing,
  FeedContact,
  FeedEvent,
  FeedProblem,
  FeedProgress,
  FeedRating,
  FeedTurn,
} from './feedWords';
import { readEvents } from './readEvents';

export interface FeedClientOptions {
  /** As the settings show it, e.g. "http://127.0.0.1:47821". */
  readonly address: string;
  readonly token: string;
  /** Default: the global one. */
  readonly fetch?: typeof fetch;
}

/** What the feed refused. `retryAfterMs`: when it asked to wait. */
export class FeedCallFailed extends Error {
  override readonly name = 'FeedCallFailed';

  constructor(
    readonly problem: FeedProblem,
    readonly retryAfterMs: number | undefined,
  ) {
    super(`${problem.status} ${problem.code}${problem.field ? ` (${problem.field})` : ''}: ${problem.title}`);
  }
}

/** First and longest pause before a stream is opened again, ms. */
const comeBackMs = { first: 250, longest: 8000 };
/** The server tells that it is there every 15 s; silence of this long means the line is dead. */
const silenceMs = 40_000;
/** A call that was refused for its rate is tried this often. */
const rateTries = 5;
/** So long a call that may be repeated is tried where nobody answers: the app may be starting its engine anew. */
const absentMs = 20_000;

export class FeedClient {
  readonly #options: FeedClientOptions;
  /** Begins the ids of turns that came without one. */
  readonly #own = crypto.getRandomValues(new Uint32Array(2)).join('-');
  #turns = 0;

  constructor(options: FeedClientOptions) {
    this.#options = options;
  }

  openContact(given: { readonly channel: FeedChannel; readonly title?: string }): Promise<FeedContact> {
    return this.#call('POST', '/v1/contacts', given);
  }

  readContact(contactId: string): Promise<FeedContact> {
    return this.#call('GET', pathOf(contactId), undefined, true);
  }

  /**
   * Resolves once the turns are understood. Tries again where they come too fast or nobody answers; a turn without id
   * gets one, so that it is never there twice.
   */
  appendTurns(contactId: string, turns: readonly FeedTurn[]): Promise<FeedProgress> {
    const named = turns.map((turn) => ({ id: `${this.#own}-${this.#nextTurn()}`, ...turn }));
    return this.#call('POST', `${pathOf(contactId)}/turns`, { turns: named }, true);
  }

  readCards(contactId: string, top = 3): Promise<FeedCards> {
    return this.#call('GET', `${pathOf(contactId)}/cards?top=${top}`, undefined, true);
  }

  rateArticle(contactId: string, rating: FeedRating): Promise<{ readonly ratingId: string }> {
    return this.#call('POST', `${pathOf(contactId)}/ratings`, rating);
  }

  closeContact(contactId: string, closing: FeedClosing): Promise<FeedProgress> {
    return this.#call('POST', `${pathOf(contactId)}/close`, closing);
  }

  /** Events until the contact is closed or `signal` aborts; comes back after a lost line. Throws FeedCallFailed where it may not. */
  async *follow(
    contactId: string,
    { top = 3, signal }: { readonly top?: number; readonly signal?: AbortSignal } = {},
  ): AsyncGenerator<FeedEvent> {
    let lastEventId: string | undefined;
    for (let pauseMs = comeBackMs.first; !signal?.aborted; ) {
      const line = guardedLine(signal);
      try {
        const path = `${pathOf(contactId)}/events?top=${top}`;
        const headers = { Accept: 'text/event-stream', ...(lastEventId && { 'Last-Event-ID': lastEventId }) };
        const { body } = await this.#send('GET', path, { headers, signal: line.signal });
        for await (const event of readEvents(line.watched(body!))) {
          pauseMs = comeBackMs.first;
          lastEventId = event.id ?? lastEventId;
          yield { name: event.name, value: JSON.parse(event.data) } as FeedEvent;
          if (event.name === 'closed') return;
        }
      } catch (thrown) {
        if (signal?.aborted) return;
        if (thrown instanceof FeedCallFailed && thrown.retryAfterMs === undefined) throw thrown;
      } finally {
        line.end();
      }
      await pause(pauseMs, signal);
      pauseMs = Math.min(pauseMs * 2, comeBackMs.longest);
    }
  }

  #nextTurn(): number {
    this.#turns += 1;
    return this.#turns;
  }

  /** `mayRepeat`: done twice it is as if done once. */
  async #call<T>(method: 'GET' | 'POST', path: string, body?: unknown, mayRepeat = false): Promise<T> {
    const untilMs = Date.now() + absentMs;
    for (let tried = 1, pauseMs = comeBackMs.first; ; pauseMs = Math.min(pauseMs * 2, comeBackMs.longest)) {
      try {
        const reply = await this.#send(method, path, {
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        return (await reply.json()) as T;
      } catch (thrown) {
        if (thrown instanceof FeedCallFailed) {
          if (thrown.retryAfterMs === undefined || tried >= rateTries) throw thrown;
          tried += 1;
          await pause(thrown.retryAfterMs);
        } else if (mayRepeat && Date.now() < untilMs) await pause(pauseMs);
        else throw thrown;
      }
    }
  }

  async #send(method: string, path: string, init: RequestInit): Promise<Response> {
    const { address, token } = this.#options;
    const headers = {
      Authorization: `Bearer ${token}`,
      ...(init.body !== undefined && { 'Content-Type': 'application/json' }),
      ...init.headers,
    };
    const reply = await (this.#options.fetch ?? fetch)(`${address}${path}`, { ...init, method, headers });
    if (reply.ok) return reply;
    const waits = Number(reply.headers.get('Retry-After') ?? Number.NaN);
    throw new FeedCallFailed(await problemOf(reply), Number.isNaN(waits) ? undefined : waits * 1000);
  }
}

const pathOf = (contactId: string): string => `/v1/contacts/${encodeURIComponent(contactId)}`;

async function problemOf(reply: Response): Promise<FeedProblem> {
  const told = (await reply.json().catch(() => undefined)) as FeedProblem | undefined;
  return told ?? { title: reply.statusText, status: reply.status, code: 'UNKNOWN' };
}

/** Ends early when `signal` aborts. */
function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}

/** One line of a stream: ends with the caller's signal, or when nothing was heard for too long. */
function guardedLine(outer: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  outer?.addEventListener('abort', abort, { once: true });
  let timer = setTimeout(abort, silenceMs);
  const heard = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, stream) => {
      clearTimeout(timer);
      timer = setTimeout(abort, silenceMs);
      stream.enqueue(piece);
    },
  });
  return {
    signal: controller.signal,
    watched: (bytes: ReadableStream<Uint8Array>) => bytes.pipeThrough(heard, { signal: controller.signal }),
    end: (): void => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
      abort();
    },
  };
}
