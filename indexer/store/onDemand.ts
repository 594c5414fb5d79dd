// Something that is opened at its first use: what no answer needs must not cost every start.
// Knows nothing of what it opens.

export class OnDemand<T> {
  #opening: Promise<T> | undefined;
  #opened: T | undefined;

  constructor(private readonly open: () => Promise<T>) {}

  /** Opens it, or gives what was opened; a failed opening is tried anew by the next one who asks. */
  get(): Promise<T> {
    this.#opening ??= this.open().then(
      (opened) => {
        this.#opened = opened;
        return opened;
      },
      (thrown: unknown) => {
        this.#opening = undefined;
        throw thrown;
      },
    );
    return this.#opening;
  }

  /** What was opened so far. */
  get opened(): T | undefined {
    return this.#opened;
  }
}
