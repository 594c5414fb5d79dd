// One call of the engine from the terminal: the input as the contract completes it, or what does not fit by name.
// Knows no registry of calls; prints nothing.
import type { CallDefinition } from '../../knowledge/contract/defineCall';
import { TablettError } from '../../knowledge/errors/tablettError';

/** A handler of one call, whatever its types: its callers have them from the registry. */
type AnyHandler = (input: never, signal: AbortSignal) => Promise<unknown>;

/** Fails with INPUT_INVALID where the input does not fit, and with the call's own codes. */
export function checkedCall(
  name: string,
  { input: schema }: CallDefinition,
  handler: AnyHandler,
  input: unknown,
): Promise<unknown> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return handler(parsed.data as never, new AbortController().signal);
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  const reason = issue?.message ?? 'does not fit';
  return Promise.reject(new TablettError('INPUT_INVALID', { call: name, field, reason }));
}
