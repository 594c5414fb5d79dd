// An HTTP server with limits on what comes: times, sizes, numbers of connections and calls.
// Knows sockets, not who may call nor what is answered.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type StreamTimes, streamTimes } from './eventStream';
import type { RefusalReason } from './feedRefusal';

export interface FeedTimes extends StreamTimes {
  /** A head must be there by then, and a whole call. */
  readonly headMs: number;
  readonly callMs: number;
  /** A connection between two calls. */
  readonly idleMs: number;
  /** Who is refused for token, origin or rate waits this long for the answer: a loop costs little. */
  readonly refusalMs: number;
}

export const feedTimes: FeedTimes = {
  ...streamTimes,
  ...{ headMs: 5000, callMs: 10_000, idleMs: 10_000, refusalMs: 100 },
};

/** Connections at once, an address. */
export const mostConnections = 64;
/** Calls that one connection may have open; clients that wait for answers have one. */
const mostAtOnce = 16;

type Take = (request: IncomingMessage, response: ServerResponse) => void;

/** A server whose callers have limits of time, size and number; what is no HTTP is answered and counted here. */
export function limitedServer(
  times: FeedTimes,
  take: Take,
  onRefused: (reason: RefusalReason) => void,
): Server {
  const open = new WeakMap<Socket, number>();
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: times.headMs,
    requestTimeout: times.callMs,
    keepAliveTimeout: times.idleMs,
    connectionsCheckingInterval: Math.min(1000, times.headMs),
  });
  server.maxConnections = mostConnections;
  server.on('drop', () => onRefused('rate'));
  server.on('request', (request, response) => {
    const { socket } = request;
    const now = (open.get(socket) ?? 0) + 1;
    open.set(socket, now);
    response.on('close', () => open.set(socket, (open.get(socket) ?? 1) - 1));
    // Whoever is gone before the answer: writing to them is an error nobody has to hear of.
    response.on('error', () => {});
    if (now > mostAtOnce) {
      // Once a connection, however many calls are piled up on it.
      if (!socket.destroyed) onRefused('rate');
      return void socket.destroy();
    }
    for (const [name, value] of always) response.setHeader(name, value);
    take(request, response);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // A connection that was opened and never used is no wrong call.
    if (socket.bytesRead > 0 && error.code !== 'ECONNRESET') onRefused('shape');
    if (!socket.writable || socket.bytesRead === 0) return void socket.destroy();
    socket.end(`HTTP/1.1 ${statusOf(error.code)}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    setTimeout(() => socket.destroy(), times.refusalMs).unref();
  });
  return server;
}

const always: readonly (readonly [string, string])[] = [
  ['Cache-Control', 'no-store'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Vary', 'Origin'],
];

function statusOf(code: string | undefined): string {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large';
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout';
  return '400 Bad Request';
}
