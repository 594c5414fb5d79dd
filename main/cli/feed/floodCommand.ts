// `feed flood`: sends turns as fast as told, heeding no Retry-After, until its input ends; for `feed bench`.
// Counts what was taken; reads a stream meanwhile, so that cards are asked for.
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { FeedClient } from '../../feed/client/feedClient';
import { printJson } from '../output';
import type { FloodFigures } from './feedBench';

export interface FloodOptions {
  readonly url: string;
  readonly token: string;
  readonly perSecond: number;
}

const contacts = 5;
/** As many as the server takes from one address, some left for the agent's other programs. */
const connections = 48;
const tickMs = 10;

export async function floodCommand({ url, token, perSecond }: FloodOptions): Promise<void> {
  const client = new FeedClient({ address: url, token });
  const opened = await Promise.all(
    Array.from({ length: contacts }, () => client.openContact({ channel: 'call' })),
  );
  const left = new AbortController();
  for (const { contactId } of opened) void drain(client.follow(contactId, { signal: left.signal }));
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  process.stdin.on('end', () => left.abort()).resume();
  const startedAt = performance.now();
  let sent = 0;
  let taken = 0;
  let open = 0;
  while (!left.signal.aborted) {
    const due = ((performance.now() - startedAt) / 1000) * perSecond;
    for (; sent < due; sent++) {
      // What the server keeps waiting is not piled up here: it counts as sent and is dropped.
      if (open >= connections * 4) continue;
      open += 1;
      const { contactId } = opened[sent % contacts]!;
      const turn = {
        id: `t${sent % 40}`,
        speaker: 'customer',
        text: `Rechnung zu hoch, Frage Nummer ${sent}`,
        final: false,
      };
      void post(agent, `${url}/v1/contacts/${contactId}/turns`, token, { turns: [turn] }).then((status) => {
        open -= 1;
        if (status === 200) taken += 1;
      });
    }
    await pause(tickMs);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  printJson({ sentPerSecond: sent / seconds, takenPerSecond: taken / seconds } satisfies FloodFigures);
  process.exit(0);
}

async function drain(events: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of events);
}

/** The status; 0 where the connection was ended. */
function post(agent: Agent, url: string, token: string, body: unknown): Promise<number> {
  return new Promise((resolve) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const call = request(url, { method: 'POST', agent, headers }, (reply) => {
      reply.resume().on('end', () => resolve(reply.statusCode ?? 0));
    });
    call.on('error', () => resolve(0));
    call.end(JSON.stringify(body));
  });
}
