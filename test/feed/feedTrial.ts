// A feed server over a desk in memory for one test: calls by fetch, bytes by a raw socket.
// Closes everything with the test.
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import { hashOf } from '../../main/feed/admission';
import { FeedClient } from '../../main/feed/client/feedClient';
import type { RefusalReason } from '../../main/feed/feedRefusal';
import { type FeedServerOptions, openFeedServer } from '../../main/feed/feedServer';
import { memoryFeedDesk } from '../fakes/memoryFeedDesk';

export const token = 'test-token-of-the-feed';
export const page = 'https://crm.example';

export async function feedTrial(given: Partial<FeedServerOptions> = {}) {
  const fake = memoryFeedDesk();
  const refused: Record<RefusalReason, number> = { token: 0, origin: 0, rate: 0, shape: 0 };
  const faults: unknown[] = [];
  const server = await openFeedServer({
    desk: fake.desk,
    port: 0,
    origins: () => [page],
    tokenHash: () => hashOf(token),
    onRefused: (reason) => {
      refused[reason] += 1;
    },
    onFault: (thrown) => faults.push(thrown),
    nowMs: () => performance.now(),
    ...given,
    times: { refusalMs: 1, ...given.times },
  });
  onTestFinished(() => server.close());
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${server.address}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, ...init.headers },
    });
  const post = (path: string, body: unknown) =>
    call(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body:
        body instanceof Uint8Array
          ? Buffer.from(body)
          : typeof body === 'string'
            ? body
            : JSON.stringify(body),
    });
  const client = new FeedClient({ address: server.address, token });
  return {
    ...{ server, fake, refused, faults, call, post, client },
    raw: (text: string | Buffer) => raw(server.port, text),
  };
}

/** What the server sends until it ends the connection, or until `enough` fits. */
export function raw(port: number, text: string | Buffer, enough?: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    onTestFinished(() => void socket.destroy());
    socket.on('data', (piece) => {
      heard += piece;
      if (enough?.test(heard)) resolve(heard);
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
  });
}

export const head = (port: number, line: string, more: readonly string[] = []): string =>
  [line, `Host: 127.0.0.1:${port}`, `Authorization: Bearer ${token}`, ...more, '', ''].join('\r\n');

export async function problemOf(reply: Response): Promise<{ code: string; field?: string; status: number }> {
  return (await reply.json()) as { code: string; field?: string; status: number };
}
