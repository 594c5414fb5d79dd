// Whether a question is being answered, so that long work beside it can hold still meanwhile.
// Knows no questions, only that some are running.

export class QuestionsFirst {
  #running = 0;

  get busy(): boolean {
    return this.#running > 0;
  }

  /** Counts as busy until `answer` has settled. */
  async during<T>(answer: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await answer();
    } finally {
      this.#running -= 1;
    }
  }
}
