// Runs writing steps one after the other, in the order they were asked for.
// Knows nothing of what they write; a failed step does not stop the next.

/** Serialises asynchronous steps of one owner. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `step` when all earlier ones have settled; settles as the step does. */
  run<T>(step: () => Promise<T>): Promise<T> {
    const next = this.#last.then(step, step);
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** Settles when everything asked for so far has. Never rejects. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
