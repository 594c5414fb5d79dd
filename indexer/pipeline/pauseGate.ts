// The one place where an import waits while its owner has paused it.
// Knows nothing of what waits.

/** Open at first. */
export class PauseGate {
  #opening: Promise<void> | undefined;
  #open = () => {};

  get paused(): boolean {
    return this.#opening !== undefined;
  }

  pause(): void {
    this.#opening ??= new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  resume(): void {
    this.#opening = undefined;
    this.#open();
  }

  /** Resolves once the gate is open or the signal aborts. */
  async passed(signal?: AbortSignal): Promise<void> {
    if (!this.#opening || signal?.aborted) return;
    const aborted = new Promise<void>((resolve) => {
      signal?.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([this.#opening, aborted]);
  }
}
