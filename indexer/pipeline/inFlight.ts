// What an import has on its way: passages waiting for a worker or for their commit, over all articles.
// Counts and waits; knows nothing of articles.

/** Work begun and not ended yet, each with its number of passages. */
export class InFlight {
  #count = 0;
  #passages = 0;
  #waiting: (() => void)[] = [];

  /** `done` must not reject. */
  add(passages: number, done: Promise<void>): void {
    this.#count += 1;
    this.#passages += passages;
    void done.then(() => {
      this.#count -= 1;
      this.#passages -= passages;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const wake of waiting) wake();
    });
  }

  /** Until no more than `passages` are on their way, or a single piece of work that alone has more. */
  async room(passages: number): Promise<void> {
    while (this.#count > 1 && this.#passages > passages) await this.#nextEnd();
  }

  /** Until nothing is on its way. */
  async ended(): Promise<void> {
    while (this.#count > 0) await this.#nextEnd();
  }

  #nextEnd(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
