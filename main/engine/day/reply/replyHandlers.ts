// Reply drafts and snippets: the calls of knowledge/contract/day/replyCalls.ts.
import type { replyCalls } from '../../../../knowledge/contract/day/replyCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import type { DayParts } from '../dayParts';

export function replyHandlers(_parts: DayParts): Handlers<typeof replyCalls> {
  return {} as Handlers<typeof replyCalls>;
}
