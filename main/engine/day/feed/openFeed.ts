// The loopback interface as the owner switches it: settings, token, server.
import type { feedCalls } from '../../../../knowledge/contract/day/feedCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import type { Contacts, DayParts } from '../dayParts';

export interface Feed {
  readonly handlers: Handlers<typeof feedCalls>;
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function openFeed(_parts: DayParts, _contacts: Contacts): Promise<Feed> {
  return { handlers: {} as Handlers<typeof feedCalls>, start: async () => {}, close: async () => {} };
}
