// All work of the feed in one lane, one task at a time, at most a third of the time: the agent's own questions come first.
// Knows tasks and time, not what they do.
import { setTimeout as pause } from 'node:timers/promises';
import { TokenBucket } from './tokenBucket';

/** Milliseconds of work: a lone turn never waits, a flood gets a third of the time. */
const workShare = { capacity: 500, perSecond: 333 };
/** How often is looked whether the agent's question is answered, ms. */
const lookMs = 4;
/** A question that hangs must not hold the feed for ever, ms. */
const longestWaitMs = 1000;

export class WorkLane {
  readonly #bucket: TokenBucket;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly nowMs: () => number,
    private readonly asking: () => boolean,
  ) {
    this.#bucket = new TokenBucket(workShare, nowMs);
  }

  /** Resolves or rejects as the task does. Those who bring tasks bound their number: the lane does not. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#take(task));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #take<T>(task: () => Promise<T>): Promise<T> {
    const waitMs = this.#bucket.waitMs(1);
    if (waitMs > 0) await pause(waitMs);
    for (let waited = 0; this.asking() && waited < longestWaitMs; waited += lookMs) await pause(lookMs);
    const startedAtMs = this.nowMs();
    try {
      return await task();
    } finally {
      this.#bucket.spend(this.nowMs() - startedAtMs);
    }
  }
}
