// Does the housekeeping of the data folder when nobody asks anything: one task after the other, each when it is due.
// Knows tasks by name and due time only; a question postpones the next one, and none blocks an answer.

/** `due` is cheap: it is asked again and again. A task that fails is tried again after `retryMs`. */
export interface CareTask {
  readonly name: string;
  due(): Promise<boolean>;
  run(): Promise<void>;
}

export interface CareOptions {
  readonly tasks: readonly CareTask[];
  /** Whether an import or a re-embedding runs. */
  readonly busy: () => boolean;
  readonly nowMs: () => number;
  /** Told of what failed, by name; for the log. */
  readonly onFailure: (task: string, thrown: unknown) => void;
}

/** Nobody has asked for this long: the agent is busy with something else. */
const quietMs = 60_000;
const lookEveryMs = 15_000;
const retryMs = 3_600_000;

export class IdleCare {
  #touchedAtMs: number;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  readonly #failedAtMs = new Map<string, number>();

  constructor(private readonly options: CareOptions) {
    this.#touchedAtMs = options.nowMs();
  }

  /** A question, an edit, anything a person waits for. */
  touch(): void {
    this.#touchedAtMs = this.options.nowMs();
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.look(), lookEveryMs);
    this.#timer.unref();
  }

  /** Does what is due if it is quiet; resolves when that is done. */
  async look(): Promise<void> {
    this.#running ??= this.#doDue().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Waits for the task that runs; starts no other. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#touchedAtMs = Number.POSITIVE_INFINITY;
    await this.#running;
  }

  async #doDue(): Promise<void> {
    const { tasks, onFailure, nowMs } = this.options;
    for (const task of tasks) {
      if (!this.#quiet()) return;
      try {
        if (this.#waits(task) || !(await task.due())) continue;
        await task.run();
        this.#failedAtMs.delete(task.name);
      } catch (thrown) {
        this.#failedAtMs.set(task.name, nowMs());
        onFailure(task.name, thrown);
      }
    }
  }

  #quiet(): boolean {
    const since = this.options.nowMs() - this.#touchedAtMs;
    // A clock that was set back counts as quiet again only from the next touch on: no harm, tasks are postponed.
    return since >= quietMs && !this.options.busy();
  }

  /** A clock that was set back makes nothing wait longer than usual. */
  #waits({ name }: CareTask): boolean {
    const failed = this.#failedAtMs.get(name);
    if (failed === undefined) return false;
    const since = this.options.nowMs() - failed;
    return since >= 0 && since < retryMs;
  }
}
