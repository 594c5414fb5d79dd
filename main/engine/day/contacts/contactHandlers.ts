// Contacts that are going on and the notes of today's: the calls of knowledge/contract/day/contactCalls.ts.
import type { contactCalls } from '../../../../knowledge/contract/day/contactCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import type { Contacts, DayParts } from '../dayParts';

export async function contactHandlers(
  _parts: DayParts,
): Promise<{ readonly contacts: Contacts; readonly handlers: Handlers<typeof contactCalls> }> {
  return { contacts: {} as Contacts, handlers: {} as Handlers<typeof contactCalls> };
}
