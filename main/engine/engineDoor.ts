// Opens the engine once and lets callers wait at the door; a failed opening is tried again only where that can help.
// Knows nothing of ports; time comes in.
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { Engine } from './engine';

/** Every key press asks; a locked store is tried at most this often. */
const retryAfterMs = 1000;

export interface EngineDoorOptions {
  readonly open: () => Promise<Engine>;
  readonly nowMs: () => number;
  readonly onOpened?: (openedInMs: number) => void;
  readonly onRefused?: (error: TablettError) => void;
}

/** Owns the engine's life from the first try to open it until it is closed. */
export class EngineDoor {
  readonly #options: EngineDoorOptions;
  #opening: Promise<Engine> | undefined;
  #refusal: { readonly error: TablettError; readonly atMs: number } | undefined;
  #closed = false;

  constructor(options: EngineDoorOptions) {
    this.#options = options;
  }

  /**
   * The opened engine. Rejects with the code of the last failed opening, whose cause may have gone meanwhile, and with
   * ENGINE_LOST once it is closed: nothing may open a base that its owner has left.
   */
  engine(): Promise<Engine> {
    if (this.#closed) return Promise.reject(new TablettError('ENGINE_LOST'));
    const refusal = this.#refusal;
    if (refusal && !this.#mayRetry(refusal)) return Promise.reject(refusal.error);
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Closes what was opened; resolves also when nothing was. */
  async close(): Promise<void> {
    this.#closed = true;
    const engine = await this.#opening?.catch(() => undefined);
    await engine?.close();
  }

  #mayRetry({ error, atMs }: { readonly error: TablettError; readonly atMs: number }): boolean {
    return error.retryable && this.#options.nowMs() - atMs >= retryAfterMs;
  }

  async #open(): Promise<Engine> {
    const startedAtMs = this.#options.nowMs();
    this.#refusal = undefined;
    try {
      const engine = await this.#options.open();
      this.#options.onOpened?.(this.#options.nowMs() - startedAtMs);
      return engine;
    } catch (thrown) {
      const error = toTablettError(thrown, 'opening the engine');
      this.#refusal = { error, atMs: this.#options.nowMs() };
      this.#opening = undefined;
      this.#options.onRefused?.(error);
      throw error;
    }
  }
}
