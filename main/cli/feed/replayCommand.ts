// `feed replay`: sends a transcript through the feed in its own time and shows the cards as they come.
// A program like any other: it has the address and the token, not the engine.
import { setTimeout as pause } from 'node:timers/promises';
import { FeedCallFailed, FeedClient } from '../../feed/client/feedClient';
import type { FeedEvent, FeedTurn } from '../../feed/client/feedWords';
import { printJson, printLine } from '../output';
import { percent } from '../percent';
import { readTranscript } from './readTranscript';

export interface ReplayOptions {
  readonly url: string;
  readonly token?: string;
  readonly speed: number;
  readonly json?: boolean;
}

/** Prints what is said and every change of cards; resolves when the contact is closed. */
export async function replayCommand(file: string, options: ReplayOptions): Promise<void> {
  const { url, speed, json = false, token = process.env.SILBERTABLETT_FEED_TOKEN ?? '' } = options;
  const { steps, ...opening } = await readTranscript(file);
  const client = new FeedClient({ address: url.replace(/\/+$/, ''), token });
  const left = new AbortController();
  try {
    const { contactId } = await client.openContact(opening);
    const following = show(client.follow(contactId, { signal: left.signal }), json);
    // Waited for below; a stream that breaks while a turn is waited for is told there.
    following.catch(() => undefined);
    let closed = false;
    for (const { afterMs, turn, outcome } of steps) {
      await pause(afterMs / speed);
      if (turn) {
        say(turn, json);
        await client.appendTurns(contactId, [turn]);
      }
      if (outcome) {
        await client.closeContact(contactId, { outcome });
        closed = true;
      }
    }
    if (!closed) left.abort();
    await following;
  } catch (thrown) {
    // The stream would go on by itself, and the command with it.
    left.abort();
    if (!(thrown instanceof FeedCallFailed) && !isUnreachable(thrown)) throw thrown;
    process.stderr.write(
      `${isUnreachable(thrown) ? `Nothing listens at ${url}.` : (thrown as Error).message}\n`,
    );
    process.exitCode = 1;
  }
}

async function show(events: AsyncIterable<FeedEvent>, json: boolean): Promise<void> {
  for await (const { name, value } of events) {
    if (json) printJson({ event: name, ...value });
    else if (name === 'closed') printLine(`-- closed: ${value.outcome}`);
    else if (name === 'cards') {
      const cards = value.cards.map(({ title, likelihood }) =>
        likelihood === undefined ? title : `${percent(likelihood)} ${title}`,
      );
      printLine(`   ${value.concern}: ${cards.join(' | ') || 'nothing fits'}`);
    }
  }
}

function say(turn: FeedTurn, json: boolean): void {
  if (json) printJson({ event: 'said', ...turn });
  else
    printLine(`${turn.speaker === 'customer' ? '>' : '<'}${turn.final === false ? ' …' : ''} ${turn.text}`);
}

/** fetch says no more than this where nobody answers. */
function isUnreachable(thrown: unknown): boolean {
  return thrown instanceof TypeError && thrown.message === 'fetch failed';
}
