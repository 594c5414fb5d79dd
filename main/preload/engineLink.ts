// The page's line to the engine across restarts: waits for the first port, fails while the engine is lost.
// Knows ports and calls, not Electron and not what the calls mean.
import { type Connection, connect } from '../../knowledge/contract/connect';
import { engineCalls } from '../../knowledge/contract/engineCalls';
import type { PortLike } from '../../knowledge/contract/portLike';
import { TablettError } from '../../knowledge/errors/tablettError';

export type EngineCallName = keyof typeof engineCalls;

type Line = Connection<typeof engineCalls>;
type AnyCall = (input: unknown, signal?: AbortSignal) => Promise<unknown>;

/**
 * `waiting`: a port is on its way, calls wait for it · `open`: calls go through · `lost`: the shell is starting
 * another engine, calls fail at once · `givenUp`: the shell has stopped trying; the next call makes it try again.
 */
type State =
  | { readonly kind: 'waiting'; readonly line: Promise<Line>; readonly settle: Settle }
  | { readonly kind: 'open'; readonly line: Line }
  | { readonly kind: 'lost' | 'givenUp' };

interface Settle {
  readonly resolve: (line: Line) => void;
  readonly reject: (error: TablettError) => void;
}

export interface EngineLinkOptions {
  /** Asks the shell for a port, and thereby for an engine. */
  readonly requestPort: () => void;
  readonly onEvent: (name: string, payload: unknown) => void;
}

export class EngineLink {
  readonly #options: EngineLinkOptions;
  #state: State;

  constructor(options: EngineLinkOptions) {
    this.#options = options;
    this.#state = waiting();
    options.requestPort();
  }

  /** Rejects with TablettError only: the engine's code, CANCELLED, or ENGINE_LOST. */
  async call(name: EngineCallName, input: unknown, signal?: AbortSignal): Promise<unknown> {
    const line = await this.#line();
    const call = line.client[name] as AnyCall;
    return call(input, signal);
  }

  /** A port to a running engine has come; an older one is dead with its engine. */
  takePort(port: PortLike): void {
    const before = this.#state;
    if (before.kind === 'open') before.line.lose();
    const { onEvent } = this.#options;
    const line: Line = connect(port, {
      registry: engineCalls,
      onEvent,
      onLost: () => {
        if (this.#state.kind === 'open' && this.#state.line === line) this.#state = { kind: 'lost' };
      },
    });
    this.#state = { kind: 'open', line };
    if (before.kind === 'waiting') before.settle.resolve(line);
  }

  /** The shell says that the engine has ended. */
  lose({ willRestart }: { readonly willRestart: boolean }): void {
    const before = this.#state;
    this.#state = { kind: willRestart ? 'lost' : 'givenUp' };
    if (before.kind === 'open') before.line.lose();
    if (before.kind === 'waiting') before.settle.reject(new TablettError('ENGINE_LOST'));
  }

  async #line(): Promise<Line> {
    if (this.#state.kind === 'givenUp') {
      this.#state = waiting();
      this.#options.requestPort();
    }
    const state = this.#state;
    if (state.kind === 'open') return state.line;
    if (state.kind === 'waiting') return state.line;
    throw new TablettError('ENGINE_LOST');
  }
}

function waiting(): State {
  let settle: Settle | undefined;
  const line = new Promise<Line>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Nobody may be waiting when the engine is lost.
  line.catch(() => undefined);
  return { kind: 'waiting', line, settle: settle as unknown as Settle };
}
