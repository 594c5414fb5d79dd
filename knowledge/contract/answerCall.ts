// Answers one call of a registry: input parsed, handler run, outcome as a value. Never rejects.
// Knows nothing of ports or of Electron; serve and the shell's handlers both end here.
import type { ErrorCode, ErrorDetails } from '../errors/errorCodes';
import { TablettError } from '../errors/tablettError';
import type { CallDefinition, CallRegistry, Handlers, Outcome } from './defineCall';

export interface AnswerOptions<R extends CallRegistry> {
  readonly registry: R;
  readonly handlers: Handlers<R>;
  /** Parse what the handler returns too and fail with INTERNAL where it breaks the contract: dev and test. */
  readonly checkOutput: boolean;
  /** Told of every error that is not a TablettError, before it is flattened for the wire. */
  readonly onForeignError?: (call: string, error: unknown) => void;
}

export interface IncomingCall {
  readonly call: string;
  readonly input: unknown;
  readonly signal: AbortSignal;
}

type AnyHandler = (input: unknown, signal: AbortSignal) => Promise<unknown>;

/**
 * Resolves to the handler's value, or to a code: INPUT_INVALID for an unknown call or bad input (naming call and
 * field, never the value), CANCELLED when the signal aborted, the handler's own code, INTERNAL for anything else.
 */
export async function answerCall<R extends CallRegistry>(
  options: AnswerOptions<R>,
  incoming: IncomingCall,
): Promise<Outcome<unknown>> {
  const { call, signal } = incoming;
  try {
    const definition = ownDefinition(options.registry, call);
    const input = parseInput(definition, incoming);
    const handler = options.handlers[call] as AnyHandler;
    const value = await handler(input, signal);
    if (signal.aborted) return failure('CANCELLED');
    if (options.checkOutput) checkOutput(definition, call, value);
    return { ok: true, value };
  } catch (thrown) {
    if (thrown instanceof TablettError) return failure(thrown.code, thrown.details);
    if (signal.aborted) return failure('CANCELLED');
    options.onForeignError?.(call, thrown);
    return failure('INTERNAL', { where: call, reason: errorKind(thrown) });
  }
}

function ownDefinition(registry: CallRegistry, call: string): CallDefinition {
  const definition = Object.hasOwn(registry, call) ? registry[call] : undefined;
  if (definition) return definition;
  throw new TablettError('INPUT_INVALID', { call: call.slice(0, 40), field: 'call', reason: 'is not known' });
}

function parseInput(definition: CallDefinition, { call, input }: IncomingCall): unknown {
  const parsed = definition.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || 'input';
  // The issue's code, not its message: a message may quote what the customer said.
  throw new TablettError('INPUT_INVALID', { call, field, reason: issue?.code ?? 'invalid' });
}

function checkOutput(definition: CallDefinition, call: string, value: unknown): void {
  const parsed = definition.output.safeParse(value);
  if (parsed.success) return;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || 'output';
  throw new TablettError('INTERNAL', { where: `${call}: output ${field}`, reason: issue?.code ?? 'invalid' });
}

/** A foreign message may quote the concern, so only the error's class crosses the border. */
function errorKind(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}

function failure(code: ErrorCode, details: ErrorDetails = {}): Outcome<never> {
  return { ok: false, code, details };
}
