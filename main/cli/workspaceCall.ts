// One call of the knowledge window from the terminal: the input as the contract completes it.
// Knows the contract and the engine; prints nothing.

import type { CallInput, CallOutput } from '../../knowledge/contract/defineCall';
import { workspaceCalls } from '../../knowledge/contract/workspace/workspaceCalls';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Engine } from '../engine/engine';

type Calls = typeof workspaceCalls;

/** Fails with INPUT_INVALID where the input does not fit, and with the call's own codes. */
export async function workspaceCall<Name extends keyof Calls>(
  engine: Engine,
  name: Name,
  input: CallInput<Calls[Name]>,
): Promise<CallOutput<Calls[Name]>> {
  const parsed = workspaceCalls[name].input.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.') ?? '';
    throw new TablettError('INPUT_INVALID', { call: name, field, reason: issue?.message ?? 'does not fit' });
  }
  const handler = engine.workspace[name] as (
    input: unknown,
    signal: AbortSignal,
  ) => Promise<CallOutput<Calls[Name]>>;
  return handler(parsed.data, new AbortController().signal);
}
