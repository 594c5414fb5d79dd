// Imports that nobody has asked for just now: they wait for their turn behind those that somebody has.
// Knows the import desk by its call; one at a time.
import { setTimeout } from 'node:timers/promises';
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { ImportReport } from '../../../knowledge/vocabulary/importReport';
import type { ImportDesk, RunOptions } from '../importDesk';

/** How often it is looked whether the desk is free. */
const againMs = 500;

export type StandingRun = Omit<RunOptions, 'signal' | 'resumed'>;

export class StandingImports {
  #last: Promise<unknown> = Promise.resolve();
  readonly #stopping = new AbortController();

  constructor(private readonly imports: Pick<ImportDesk, 'run'>) {}

  /** Fails like the desk, but waits instead of IMPORT_RUNNING; CANCELLED once the engine closes. */
  run(paths: readonly string[], options: StandingRun): Promise<ImportReport> {
    const turn = this.#last.catch(() => {}).then(() => this.#whenFree(paths, options));
    this.#last = turn;
    turn.catch(() => {});
    return turn;
  }

  /** What waits is given up: the next start looks again. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#last.catch(() => {});
  }

  async #whenFree(paths: readonly string[], options: StandingRun): Promise<ImportReport> {
    const { signal } = this.#stopping;
    for (;;) {
      if (signal.aborted) throw new TablettError('CANCELLED');
      try {
        return await this.imports.run(paths, { ...options, resumed: false, signal });
      } catch (thrown) {
        if (!(thrown instanceof TablettError) || thrown.code !== 'IMPORT_RUNNING') throw thrown;
      }
      await setTimeout(againMs, undefined, { signal }).catch(() => {});
    }
  }
}
