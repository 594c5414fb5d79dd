// One call of the agent's day from the terminal: the input as the contract completes it.
// Knows the contract and the engine; prints nothing.
import { dayCalls } from '../../knowledge/contract/day/dayCalls';
import type { CallInput, CallOutput } from '../../knowledge/contract/defineCall';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Engine } from '../engine/engine';

type Calls = typeof dayCalls;

/** Fails with INPUT_INVALID where the input does not fit, and with the call's own codes. */
export async function dayCall<Name extends keyof Calls>(
  engine: Pick<Engine, 'day'>,
  name: Name,
  input: CallInput<Calls[Name]>,
): Promise<CallOutput<Calls[Name]>> {
  const parsed = dayCalls[name].input.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.') ?? '';
    throw new TablettError('INPUT_INVALID', { call: name, field, reason: issue?.message ?? 'does not fit' });
  }
  const handler = engine.day[name] as (
    input: unknown,
    signal: AbortSignal,
  ) => Promise<CallOutput<Calls[Name]>>;
  return handler(parsed.data, new AbortController().signal);
}
