// The knowledge window's calls without an engine, put together from its three groups.
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { PageApi } from '../../knowledge/contract/pageApi';
import type { workspaceCalls } from '../../knowledge/contract/workspace/workspaceCalls';
import { pageArticles } from './pageArticles';
import { pageImports } from './pageImports';
import { pageReviews } from './pageReviews';

/** `note`: told of every call. */
export function pageWorkspace(note: (name: string, input: unknown) => void) {
  const calls = { ...pageImports(), ...pageArticles(), ...pageReviews() };
  const answered = Object.entries(calls).map(([name, answer]) => [
    name,
    async (input: never): Promise<Outcome<unknown>> => {
      note(name, input);
      return {
        ok: true,
        value: structuredClone(await (answer as (input: never) => Promise<unknown>)(input)),
      };
    },
  ]);
  return Object.fromEntries(answered) as Pick<PageApi, keyof typeof workspaceCalls>;
}
