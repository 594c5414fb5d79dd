// What becomes of a server that listens when the system is at its limits.
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { listenOnLoopback } from './listenOnLoopback';

it('survives a connection that could not be taken', async () => {
  const { servers } = await listenOnLoopback(() => createServer(), 0);
  onTestFinished(() => {
    for (const server of servers) server.close();
  });
  for (const server of servers) expect(server.emit('error', new Error('accept EMFILE'))).toBe(true);
});
