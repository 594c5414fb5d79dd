// Work that is asked for more often than it can be done: what is asked while it runs is done by one run after it.
// Knows nothing of the work.

export class GatheredRuns {
  #running: Promise<void> | undefined;
  /** It will take in all that came since the present one began. */
  #next: Promise<void> | undefined;

  /** `pauseMs`: between two runs. */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly pauseMs: number,
  ) {}

  /** Resolves once a run is through that began after this call. Fails like the work. */
  ask(): Promise<void> {
    if (this.#next) return this.#next;
    if (!this.#running) return this.#run();
    // What the present run fails with is told to those who asked for it.
    this.#next = this.#running
      .catch(() => {})
      .then(() => new Promise<void>((resume) => setTimeout(resume, this.pauseMs).unref()))
      .then(() => {
        this.#next = undefined;
        return this.#run();
      });
    return this.#next;
  }

  #run(): Promise<void> {
    this.#running = this.work().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }
}
