// The page's side of the agent's day without an engine, put together from its four groups.
import type { dayCalls } from '../../knowledge/contract/day/dayCalls';
import type { PageApi } from '../../knowledge/contract/pageApi';
import { pageContacts } from './pageContacts';
import { pageFeed } from './pageFeed';
import { pageReplies } from './pageReplies';
import { pageUnderstanding } from './pageUnderstanding';
import { withOutcomes } from './withOutcomes';

/** `note`: told of every call. A call that throws a TablettError fails with its code. */
export function pageDay(note: (name: string, input: unknown) => void, nowMs = Date.now()) {
  const calls = {
    ...pageContacts(nowMs),
    ...pageUnderstanding(nowMs),
    ...pageReplies(),
    ...pageFeed(),
  };
  return withOutcomes(calls, note) as Pick<PageApi, keyof typeof dayCalls>;
}
