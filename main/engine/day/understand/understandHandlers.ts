// What was understood, hand-over texts and experts: the calls of knowledge/contract/day/understandCalls.ts.
import type { understandCalls } from '../../../../knowledge/contract/day/understandCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import type { Contacts, DayParts } from '../dayParts';

export function understandHandlers(_parts: DayParts, _contacts: Contacts): Handlers<typeof understandCalls> {
  return {} as Handlers<typeof understandCalls>;
}
