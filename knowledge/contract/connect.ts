// The asking end of a port: one function a call, ids, cancellation, and one funnel that settles everything pending.
// Knows the contract, not who answers. No call outlives its port, and none is replayed.
import { TablettError } from '../errors/tablettError';
import type { CallRegistry, Client } from './defineCall';
import { type Frame, readFrame } from './frames';
import type { PortLike } from './portLike';

export interface ConnectOptions<R extends CallRegistry> {
  readonly registry: R;
  readonly onEvent?: (name: string, payload: unknown) => void;
  /** Told once when the port is gone, after every pending call has failed. */
  readonly onLost?: () => void;
}

export interface Connection<R extends CallRegistry> {
  readonly client: Client<R>;
  /** The other end is known to be dead: fails every pending call with ENGINE_LOST, and every later one at once. */
  lose(): void;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: TablettError) => void;
}

/** Builds the client of a registry over a port. Calls reject with TablettError only. */
export function connect<R extends CallRegistry>(port: PortLike, options: ConnectOptions<R>): Connection<R> {
  const calls = new PendingCalls(port);
  const lose = (): void => {
    if (calls.failAll()) options.onLost?.();
  };
  port.onMessage((message) => {
    const frame = readFrame(message);
    if (frame?.kind === 'event') options.onEvent?.(frame.name, frame.payload);
    else if (frame) calls.settle(frame);
  });
  port.onClose(lose);
  const entries = Object.keys(options.registry).map((call) => [
    call,
    (input: unknown, signal?: AbortSignal) => calls.start(call, input, signal),
  ]);
  return { client: Object.fromEntries(entries) as Client<R>, lose };
}

class PendingCalls {
  readonly #pending = new Map<string, Pending>();
  readonly #port: PortLike;
  #started = 0;
  #lost = false;

  constructor(port: PortLike) {
    this.#port = port;
  }

  start(call: string, input: unknown, signal?: AbortSignal): Promise<unknown> {
    if (this.#lost) return Promise.reject(new TablettError('ENGINE_LOST'));
    if (signal?.aborted) return Promise.reject(new TablettError('CANCELLED'));
    this.#started += 1;
    const requestId = `call-${this.#started}`;
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        this.#port.send({ kind: 'cancel', requestId } satisfies Frame);
        this.#take(requestId)?.reject(new TablettError('CANCELLED'));
      };
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          signal?.removeEventListener('abort', cancel);
          settle(value);
        };
      this.#pending.set(requestId, { resolve: settled(resolve), reject: settled(reject) });
      signal?.addEventListener('abort', cancel, { once: true });
      this.#send(requestId, call, input);
    });
  }

  /** A frame for an id that is no longer pending is a late answer to a cancelled call: dropped. */
  settle(frame: Frame): void {
    if (frame.kind === 'reply') this.#take(frame.requestId)?.resolve(frame.value);
    if (frame.kind === 'failure')
      this.#take(frame.requestId)?.reject(new TablettError(frame.code, frame.details));
  }

  /** False when it was called before. */
  failAll(): boolean {
    if (this.#lost) return false;
    this.#lost = true;
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const call of pending) call.reject(new TablettError('ENGINE_LOST'));
    return true;
  }

  #send(requestId: string, call: string, input: unknown): void {
    try {
      this.#port.send({ kind: 'request', requestId, call, input } satisfies Frame);
    } catch (cause) {
      const details = { call, field: 'input', reason: 'cannot be cloned' };
      this.#take(requestId)?.reject(new TablettError('INPUT_INVALID', details, cause));
    }
  }

  #take(requestId: string): Pending | undefined {
    const pending = this.#pending.get(requestId);
    this.#pending.delete(requestId);
    return pending;
  }
}
