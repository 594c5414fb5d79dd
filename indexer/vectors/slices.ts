// Lets long work on the engine's thread make room for questions.
// Knows nothing of the work.

// Adding a vector takes .2–2 ms; after this long other work gets its turn.
const sliceMs = 15;

/** Call `pause` between steps: it gives other work its turn whenever a slice of 15 ms is used up. */
export class Slices {
  #startedMs = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#startedMs < sliceMs) return;
    await new Promise((resume) => setImmediate(resume));
    this.#startedMs = performance.now();
  }
}
