// Lets long work on the engine's thread make room for questions.
// Knows nothing of the work.
import { setImmediate, setTimeout } from 'node:timers/promises';

/** A question takes some turns of the thread; each may wait this long. */
const sliceMs = 4;
/** As often as is looked whether the question is answered. */
const lookMs = 5;

/**
 * Call `pause` between steps of work: other work gets its turn whenever a slice of 4 ms is used up. `busy`: while it is
 * true, work holds still.
 */
export class Slices {
  #startedMs = performance.now();

  constructor(private readonly busy: () => boolean = () => false) {}

  async pause(): Promise<void> {
    if (performance.now() - this.#startedMs < sliceMs) return;
    await setImmediate();
    while (this.busy()) await setTimeout(lookMs);
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
