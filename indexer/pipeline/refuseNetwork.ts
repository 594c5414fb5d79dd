// Shuts the network for this thread: whoever reads foreign files never needs it, whatever a library thinks.
// Nothing undoes it but the end of the process.
import dgram from 'node:dgram';
import { Socket } from 'node:net';

/** Every connection that is opened from now on throws: sockets, and with them http, https, tls and fetch; datagrams. */
export function refuseNetwork(): void {
  const refuse = (): never => {
    throw new Error('there is no network here');
  };
  Socket.prototype.connect = refuse;
  dgram.Socket.prototype.bind = refuse;
  dgram.Socket.prototype.send = refuse;
}
