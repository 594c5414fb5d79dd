// A token bucket: so much at once, and so much a second from then on.
// Knows amounts and time, not what they are spent on; the clock comes in.

export interface BucketSize {
  readonly capacity: number;
  readonly perSecond: number;
}

export class TokenBucket {
  #level: number;
  #atMs: number;

  constructor(
    private readonly size: BucketSize,
    private readonly nowMs: () => number,
  ) {
    this.#level = size.capacity;
    this.#atMs = nowMs();
  }

  /** Milliseconds until `cost` is there; 0: now. More than the capacity never is: it counts as the whole bucket. */
  waitMs(cost: number): number {
    this.#fill();
    const missing = Math.min(cost, this.size.capacity) - this.#level;
    return missing <= 0 ? 0 : (missing / this.size.perSecond) * 1000;
  }

  /** Spends also what is not there: later ones wait for it. */
  spend(cost: number): void {
    this.#fill();
    this.#level -= cost;
  }

  #fill(): void {
    const now = this.nowMs();
    // A clock that goes back gives nothing and takes nothing.
    const passed = Math.max(0, now - this.#atMs);
    this.#atMs = now;
    this.#level = Math.min(this.size.capacity, this.#level + (passed / 1000) * this.size.perSecond);
  }
}
