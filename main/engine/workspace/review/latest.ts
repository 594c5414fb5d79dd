// A value that is made when it is asked for, kept while its key stays the same, and made once at a time.
// Knows nothing of what it keeps.

/** Owns the latest value. A failure is kept from nobody: the next call tries again. */
export class Latest<T> {
  #key: string | undefined;
  #value: T | undefined;
  #making: Promise<T> | undefined;
  #makingKey: string | undefined;
  /** Made after the one in hand, for everybody who asked meanwhile, however often the key has changed. */
  #next: Promise<T> | undefined;

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
    if (!this.#making) return this.#begin();
    if (this.#makingKey === key) return this.#making;
    const begin = () => {
      this.#next = undefined;
      return this.#begin();
    };
    this.#next ??= this.#making.then(begin, begin);
    return this.#next;
  }

  #begin(): Promise<T> {
    const key = this.keyNow();
    this.#makingKey = key;
    const making = this.make().then((value) => {
      this.#key = key;
      this.#value = value;
      return value;
    });
    this.#making = making;
    const done = () => {
      if (this.#making === making) this.#making = undefined;
    };
    making.then(done, done);
    return making;
  }
}
