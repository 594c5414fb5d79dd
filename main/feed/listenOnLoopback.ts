// Listens on both loopback addresses at one port, and on nothing else.
// Knows addresses, not what is served.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TablettError } from '../../knowledge/errors/tablettError';

export interface Listening {
  readonly port: number;
  readonly servers: readonly Server[];
}

/** Where others find it: by number, since a name may mean either address. */
export const addressOf = (port: number): string => `http://127.0.0.1:${port}`;

/** A free port of one address may be taken at the other; then another one is tried. */
const tries = 5;

/** Port 0: any free one. Fails with FEED_PORT_TAKEN, also where only one of the addresses has it taken: a caller by name could meet the other program. */
export async function listenOnLoopback(make: () => Server, port: number, left = tries): Promise<Listening> {
  const first = make();
  await listen(first, '127.0.0.1', port).catch(taken(port));
  const got = (first.address() as AddressInfo).port;
  const second = make();
  try {
    await listen(second, '::1', got);
    return { port: got, servers: [first, second] };
  } catch (thrown) {
    if (hasNoSuchAddress(thrown)) return { port: got, servers: [first] };
    await new Promise((resolve) => first.close(resolve));
    if (port === 0 && left > 1) return listenOnLoopback(make, port, left - 1);
    return taken(port)(thrown);
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject);
      // A connection that could not be taken is its caller's to try again; unheard, it would end the whole engine.
      server.on('error', () => undefined);
      resolve();
    });
  });
}

/** A machine without IPv6. */
function hasNoSuchAddress(thrown: unknown): boolean {
  return ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes((thrown as NodeJS.ErrnoException).code ?? '');
}

function taken(port: number): (thrown: unknown) => never {
  return (thrown) => {
    throw new TablettError('FEED_PORT_TAKEN', { port }, thrown);
  };
}
