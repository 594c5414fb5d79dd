// No way out: sockets, http and fetch fail at once, also to a server that is there.

import dgram from 'node:dgram';
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { type AddressInfo, connect, Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { refuseNetwork } from './refuseNetwork';

it('refuses every connection', async () => {
  const server = createServer((_request, response) => response.end('da'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  expect(await (await fetch(address)).text()).toBe('da');
  const { connect: open } = Socket.prototype;
  const { bind, send } = dgram.Socket.prototype;
  onTestFinished(() => {
    Socket.prototype.connect = open;
    Object.assign(dgram.Socket.prototype, { bind, send });
    server.closeAllConnections();
    server.close();
  });
  refuseNetwork();
  server.closeAllConnections();
  expect(() => connect(port)).toThrow('no network');
  expect(() => get(address, { agent: false })).toThrow('no network');
  await expect(fetch(`${address}?neu`)).rejects.toThrow();
  const datagrams = dgram.createSocket('udp4');
  expect(() => datagrams.send('x', port)).toThrow('no network');
  datagrams.close();
});
