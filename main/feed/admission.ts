// Who may come in: this computer's own name, an allowed page or no page at all, the token, not too often.
// Looks at heads only, before a body is read; counts nothing itself.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { FeedRefusal } from './feedRefusal';
import { TokenBucket } from './tokenBucket';

export interface AdmissionRules {
  /** Pages that may call, as origins. */
  readonly origins: () => readonly string[];
  /** SHA-256 of the token; undefined: none was made, nobody may come in. */
  readonly tokenHash: () => Buffer | undefined;
  readonly nowMs: () => number;
}

/** A turn costs one, and so does any other call. At once: a whole conversation; then: several calls with partial turns. */
const connectionRate = { capacity: 200, perSecond: 100 };
export const totalRate = { capacity: 600, perSecond: 200 };

export class Admission {
  readonly #total: TokenBucket;
  readonly #connections = new WeakMap<Socket, TokenBucket>();

  constructor(private readonly rules: AdmissionRules) {
    this.#total = new TokenBucket(totalRate, rules.nowMs);
  }

  /** Against DNS rebinding: a page whose name was made to point here still calls by that name. Throws HOST_REFUSED. */
  checkHost({ headers, socket }: IncomingMessage): void {
    const name = headers.host?.toLowerCase().replace(/:\d+$/, '');
    const port = headers.host?.match(/:(\d+)$/)?.[1] ?? '80';
    if (!['127.0.0.1', '[::1]', 'localhost'].includes(name ?? '') || Number(port) !== socket.localPort)
      throw new FeedRefusal('HOST_REFUSED');
  }

  /** The allowed origin of the calling page; undefined: a program. Throws ORIGIN_REFUSED. */
  checkOrigin({ headers: { origin } }: IncomingMessage): string | undefined {
    if (origin === undefined || this.rules.origins().includes(origin.toLowerCase())) return origin;
    throw new FeedRefusal('ORIGIN_REFUSED');
  }

  /** Throws TOKEN_REFUSED. */
  checkToken({ headers }: IncomingMessage): void {
    const given = /^Bearer +(\S{1,200}) *$/i.exec(headers.authorization ?? '')?.[1];
    const expected = this.rules.tokenHash();
    // Hashes are of equal length, so the comparison tells nothing of the token.
    const fits = given !== undefined && expected !== undefined && timingSafeEqual(hashOf(given), expected);
    if (!fits) throw new FeedRefusal('TOKEN_REFUSED');
  }

  /** Takes `cost` from connection and total, or throws RATE_EXCEEDED and takes nothing. */
  spend({ socket }: IncomingMessage, cost: number): void {
    const own = this.#bucketOf(socket);
    const waitMs = Math.max(own.waitMs(cost), this.#total.waitMs(cost));
    if (waitMs > 0) throw new FeedRefusal('RATE_EXCEEDED', { retryAfterS: Math.ceil(waitMs / 1000) });
    own.spend(cost);
    this.#total.spend(cost);
  }

  #bucketOf(socket: Socket): TokenBucket {
    const known = this.#connections.get(socket);
    if (known) return known;
    const bucket = new TokenBucket(connectionRate, this.rules.nowMs);
    this.#connections.set(socket, bucket);
    return bucket;
  }
}

/** The only form in which a token is kept. It has 256 random bits, so a plain hash suffices. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
