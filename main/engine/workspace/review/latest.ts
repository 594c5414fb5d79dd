// A value that is made when it is asked for, kept while its key stays the same, and made once at a time.
// Knows nothing of what it keeps.

/** Owns the latest value. A failure is kept from nobody: the next call tries again. */
export class Latest<T> {
  #key: string | undefined;
  #value: T | undefined;
  #making: Promise<T> | undefined;
  #makingKey: string | undefined;

  constructor(
    private readonly keyNow: () => string,
    private readonly make: () => Promise<T>,
  ) {}

  /** The last value that was made, however old; undefined before the first. */
  get known(): T | undefined {
    return this.#value;
  }

  /** The value for the present key. Whoever asks while it is made waits for the same one. */
  async current(): Promise<T> {
    const key = this.keyNow();
    if (this.#key === key && this.#value !== undefined) return this.#value;
    if (!this.#making || this.#makingKey !== key) {
      this.#makingKey = key;
      const before = this.#making?.catch(() => {}) ?? Promise.resolve();
      const making = before
        .then(() => this.make())
        .then((value) => {
          this.#key = key;
          this.#value = value;
          return value;
        });
      this.#making = making;
      const done = () => {
        if (this.#making === making) this.#making = undefined;
      };
      making.then(done, done);
    }
    return this.#making!;
  }
}
