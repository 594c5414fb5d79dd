// Lets long work on the engine's thread make room for questions.
// Knows nothing of the work.

/** As long as a question may be held up. */
const sliceMs = 8;

/** Call `pause` between steps of work: other work gets its turn whenever a slice of 8 ms is used up. */
export class Slices {
  #startedMs = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#startedMs < sliceMs) return;
    await new Promise((resume) => setImmediate(resume));
    this.#startedMs = performance.now();
  }
}

/** Runs work that yields between its steps to its end. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  const slices = new Slices();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await slices.pause();
  }
}
