// Calls of a client as the page gets them: noted, answered by value, failures as outcomes.
// Knows no call by name.
import type { Outcome } from '../../knowledge/contract/defineCall';
import { toTablettError } from '../../knowledge/errors/tablettError';

/** `note`: told of every call. A call that throws a TablettError fails with its code. */
export function withOutcomes(calls: object, note: (name: string, input: unknown) => void): object {
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
  return Object.fromEntries(answered);
}
