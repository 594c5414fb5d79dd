// One call of the knowledge window from the terminal.
// Knows the contract and the engine; prints nothing.
import type { CallInput, CallOutput } from '../../knowledge/contract/defineCall';
import { workspaceCalls } from '../../knowledge/contract/workspace/workspaceCalls';
import type { Engine } from '../engine/engine';
import { checkedCall } from './checkedCall';

type Calls = typeof workspaceCalls;

/** Fails with INPUT_INVALID where the input does not fit, and with the call's own codes. */
export async function workspaceCall<Name extends keyof Calls>(
  { workspace }: Pick<Engine, 'workspace'>,
  name: Name,
  input: CallInput<Calls[Name]>,
): Promise<CallOutput<Calls[Name]>> {
  return (await checkedCall(name, workspaceCalls[name], workspace[name], input)) as CallOutput<Calls[Name]>;
}
