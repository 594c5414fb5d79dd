// Handlers whose code comes with the first call of their group: what no answer needs must not cost every start.
// Knows no group.
import type { CallRegistry, Handlers } from '../../../knowledge/contract/defineCall';

type AnyHandler = (input: unknown, signal: AbortSignal) => Promise<unknown>;

/** `load` is called once; where it fails, the next call tries anew. */
export function lateHandlers<R extends CallRegistry>(
  calls: R,
  load: () => Promise<Handlers<R>>,
): Handlers<R> {
  let loading: Promise<Handlers<R>> | undefined;
  const loaded = (): Promise<Handlers<R>> => {
    loading ??= load().catch((thrown: unknown) => {
      loading = undefined;
      throw thrown;
    });
    return loading;
  };
  const handlers = Object.keys(calls).map((name) => [
    name,
    async (input: unknown, signal: AbortSignal) => ((await loaded())[name] as AnyHandler)(input, signal),
  ]);
  return Object.fromEntries(handlers) as Handlers<R>;
}
