// The knowledge window's calls without an engine, put together from its three groups.
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { PageApi } from '../../knowledge/contract/pageApi';
import type { workspaceCalls } from '../../knowledge/contract/workspace/workspaceCalls';
import { toTablettError } from '../../knowledge/errors/tablettError';
import { pageArticles } from './pageArticles';
import { pageCare } from './pageCare';
import { type FakeImports, pageImports } from './pageImports';
import { pageReviews } from './pageReviews';

/** `note`: told of every call. A call that throws a TablettError fails with its code. */
export function pageWorkspace(
  note: (name: string, input: unknown) => void,
  nowMs = Date.now(),
  imports: FakeImports = {},
) {
  const calls = {
    ...pageImports(nowMs, imports),
    ...pageArticles(nowMs),
    ...pageReviews(nowMs),
    ...pageCare(nowMs),
  };
  const answered = Object.entries(calls).map(([name, answer]) => [
    name,
    async (input: never): Promise<Outcome<unknown>> => {
      note(name, input);
      try {
        const value = await (answer as (input: never) => Promise<unknown>)(input);
        return { ok: true, value: structuredClone(value) };
      } catch (thrown) {
        const { code, details } = toTablettError(thrown, name);
        return { ok: false, code, details };
      }
    },
  ]);
  return Object.fromEntries(answered) as Pick<PageApi, keyof typeof workspaceCalls>;
}
