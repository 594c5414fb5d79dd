// The engine's answers around the agent's day, put together from its four groups.
// Wiring only; each group's folder says what it needs.
import type { DayHandlers } from '../../../knowledge/contract/day/dayCalls';
import { replyCalls } from '../../../knowledge/contract/day/replyCalls';
import { understandCalls } from '../../../knowledge/contract/day/understandCalls';
import { contactHandlers } from './contacts/contactHandlers';
import type { DayParts } from './dayParts';
import { openFeed } from './feed/openFeed';
import { lateHandlers } from './lateHandlers';

export interface Day {
  readonly handlers: DayHandlers;
  /** Begins to listen where the owner wants it; the terminal does not. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function openDay(parts: DayParts): Promise<Day> {
  const { contacts, handlers } = await contactHandlers(parts);
  const feed = await openFeed(parts, contacts);
  return {
    handlers: {
      ...handlers,
      ...lateHandlers(understandCalls, async () =>
        (await import('./understand/understandHandlers')).understandHandlers(parts, contacts),
      ),
      ...lateHandlers(replyCalls, async () =>
        (await import('./reply/replyHandlers')).replyHandlers(parts, contacts),
      ),
      ...feed.handlers,
    },
    start: () => feed.start(),
    close: () => feed.close(),
  };
}
