// Tells at once, and then at most once in a while: what changes a thousand times a second is told with its latest value.
// Knows time, not what is told.

export class TellSeldom {
  #timer: NodeJS.Timeout | undefined;
  #again = false;

  constructor(
    private readonly tell: () => void,
    private readonly everyMs: number,
  ) {}

  changed(): void {
    if (this.#timer) {
      this.#again = true;
      return;
    }
    this.tell();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#again) return;
      this.#again = false;
      this.changed();
    }, this.everyMs);
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
