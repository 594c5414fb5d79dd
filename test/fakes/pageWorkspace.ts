// The knowledge window's calls without an engine, put together from its three groups.
import type { PageApi } from '../../knowledge/contract/pageApi';
import type { workspaceCalls } from '../../knowledge/contract/workspace/workspaceCalls';
import { pageArticles } from './pageArticles';
import { pageCare } from './pageCare';
import { type FakeImports, pageImports } from './pageImports';
import { pageReviews } from './pageReviews';
import { withOutcomes } from './withOutcomes';

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
  return withOutcomes(calls, note) as Pick<PageApi, keyof typeof workspaceCalls>;
}
