// One call of the agent's day from the terminal.
// Knows the contract and the engine; prints nothing.
import { dayCalls } from '../../knowledge/contract/day/dayCalls';
import type { CallInput, CallOutput } from '../../knowledge/contract/defineCall';
import type { Engine } from '../engine/engine';
import { checkedCall } from './checkedCall';

type Calls = typeof dayCalls;

/** Fails with INPUT_INVALID where the input does not fit, and with the call's own codes. */
export async function dayCall<Name extends keyof Calls>(
  { day }: Pick<Engine, 'day'>,
  name: Name,
  input: CallInput<Calls[Name]>,
): Promise<CallOutput<Calls[Name]>> {
  return (await checkedCall(name, dayCalls[name], day[name], input)) as CallOutput<Calls[Name]>;
}
