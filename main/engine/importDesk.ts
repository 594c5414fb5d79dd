// Runs one import at a time, notes it so that a crash can resume it, and tells the page how it goes.
// Knows the pipeline's order of steps by one call.
import { importSources } from '../../indexer/pipeline/importSources';
import type { EngineStatus } from '../../knowledge/contract/engineCalls';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ImportReport } from '../../knowledge/vocabulary/importReport';
import type { EngineParts } from './compose';
import type { EngineOptions } from './engine';
import { clearImportJob, noteImportJob } from './importJob';
import { importPorts } from './importPorts';
import type { ModelStart } from './startModel';

interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly resumed: boolean;
}

export class ImportDesk {
  private running: Promise<ImportReport> | undefined;
  private readonly stopping = new AbortController();
  private cancelling = new AbortController();

  constructor(
    private readonly parts: EngineParts,
    private readonly model: ModelStart,
    private readonly options: EngineOptions,
  ) {}

  /** Imports sources. Fails with IMPORT_RUNNING, MODEL_*, DISK_FULL, DATA_FOLDER_READ_ONLY. */
  run(paths: readonly string[], options: RunOptions): Promise<ImportReport> {
    if (this.running) return Promise.reject(new TablettError('IMPORT_RUNNING'));
    this.cancelling = new AbortController();
    this.running = this.import(paths, options).finally(() => {
      this.running = undefined;
      this.tellStatus();
    });
    return this.running;
  }

  /** Does the import that an earlier run left open to its end; `paths` as `unfinishedImportJob` told them. */
  async resume(paths: readonly string[] | undefined): Promise<ImportReport | undefined> {
    if (!paths) return undefined;
    this.options.onEvent({ name: 'importResumed', payload: { sources: paths.length } });
    return this.run(paths, { resumed: true });
  }

  /** Ends the running import at its owner's wish: what is done is kept, and the next start does not go on with it. */
  cancel(): void {
    this.cancelling.abort();
  }

  status(): EngineStatus {
    return { ...this.parts.status(this.model.state()), importRunning: this.running !== undefined };
  }

  tellStatus(): void {
    this.options.onEvent({ name: 'statusChanged', payload: this.status() });
  }

  /** Stops what runs, keeping what is done; the note stays, so that the next start goes on. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running?.catch(() => {});
  }

  private async import(paths: readonly string[], { signal, resumed }: RunOptions): Promise<ImportReport> {
    const { parts } = this;
    const { dataDir, onEvent } = this.options;
    await parts.guardFolder(() => noteImportJob(dataDir, paths, parts.clock.nowMs()));
    try {
      await this.model.ready;
    } catch (thrown) {
      // Whoever asked is told; without this every later start would meet the same failure again.
      if (!resumed) await clearImportJob(dataDir);
      throw thrown;
    }
    this.tellStatus();
    const stop = AbortSignal.any([this.stopping.signal, this.cancelling.signal, ...(signal ? [signal] : [])]);
    const report = await importSources(paths, importPorts(parts), {
      signal: stop,
      resumed,
      onProgress: (payload) => onEvent({ name: 'importProgress', payload }),
    });
    await parts.afterImport();
    if (!this.stopping.signal.aborted) await parts.guardFolder(() => clearImportJob(dataDir));
    onEvent({ name: 'importFinished', payload: report });
    return report;
  }
}
