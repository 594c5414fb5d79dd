// Runs one import or rollback at a time, notes it so that a crash can resume it, and tells the page how it goes.
// Knows the pipeline's order of steps by one call each; what is remembered of imports stands in importRecords.ts.
import { randomUUID } from 'node:crypto';
import type { ImportOptions } from '../../indexer/pipeline/importOptions';
import { importSources } from '../../indexer/pipeline/importSources';
import { PauseGate } from '../../indexer/pipeline/pauseGate';
import { type Rollback, rollBackImport } from '../../indexer/pipeline/rollBackImport';
import type { EngineStatus } from '../../knowledge/contract/engineCalls';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { ImportReport } from '../../knowledge/vocabulary/importReport';
import type { ImportRecord } from '../../knowledge/vocabulary/ledger';
import { readColumnMaps } from './columnMaps';
import type { EngineParts } from './compose';
import type { EngineOptions } from './engine';
import { clearImportJob, type ImportJob, importLabel, noteImportJob } from './importJob';
import { importPorts } from './importPorts';
import { beginningRecord, counted, countedByLedger, ImportRecords } from './importRecords';
import type { MovedArticles } from './movedArticles';
import { type NotedReading, notedReading, readingOf } from './notedReading';
import { pairCounterparts } from './pairCounterparts';
import type { ModelStart } from './startModel';

/** The password goes no further than the one reading. */
export interface RunOptions extends NotedReading, Pick<ImportOptions, 'password'> {
  readonly signal?: AbortSignal | undefined;
  readonly resumed: boolean;
  readonly origin?: ImportRecord['origin'];
  readonly label?: string;
}

type Reading = Pick<RunOptions, 'signal' | 'resumed' | 'password'>;

/** The job in hand; `record` as it stands now, written when it ends. */
interface Running {
  job: ImportJob;
  record: ImportRecord | undefined;
  readonly gate: PauseGate;
  ended: Promise<unknown>;
}

export class ImportDesk {
  readonly records: ImportRecords;
  private running: Running | undefined;
  /** A paused import of an earlier run: it waits for its owner. */
  private parked: ImportJob | undefined;
  /** Settled once nothing is left of a parked import that was cancelled; the next one waits for that. */
  private givenUp: Promise<unknown> = Promise.resolve();
  private readonly stopping = new AbortController();
  private cancelling = new AbortController();

  constructor(
    private readonly parts: EngineParts,
    private readonly model: ModelStart,
    private readonly options: EngineOptions,
    private readonly moved: Pick<MovedArticles, 'note'>,
  ) {
    this.records = new ImportRecords(parts.store.records);
  }

  /**
   * Imports sources, and archives what those gave that are `gone`; a rollback brings that back, too. Fails with
   * IMPORT_RUNNING, MODEL_*, DISK_FULL, DATA_FOLDER_READ_ONLY.
   */
  async run(paths: readonly string[], options: RunOptions): Promise<ImportReport> {
    const { origin = 'files', label = importLabel(paths), resumed, signal, password } = options;
    const named = { kind: 'import', importId: randomUUID(), origin, label, paused: false } as const;
    const startedAtMs = this.parts.clock.nowMs();
    const job = { ...named, paths: [...paths], startedAtMs, ...notedReading(paths, options) };
    return this.start(job, () => this.import({ resumed, signal, ...(password && { password }) }));
  }

  /**
   * Undoes a whole import; `cancel` ends that, and doing it again goes on. Fails with IMPORT_MISSING, IMPORT_RUNNING,
   * MODEL_*, DISK_FULL, DATA_FOLDER_READ_ONLY.
   */
  async rollBack(importId: string): Promise<Rollback> {
    if (this.running || this.parked) throw new TablettError('IMPORT_RUNNING');
    const { origin, label } = await this.recordOf(importId);
    const startedAtMs = this.parts.clock.nowMs();
    const job = { kind: 'rollback', importId, paths: [], origin, label, startedAtMs, paused: false } as const;
    return this.start({ ...job, paths: [] }, () => this.undo({ resumed: false }));
  }

  /** What is remembered of an import. Fails with IMPORT_MISSING. */
  async recordOf(importId: string): Promise<ImportRecord> {
    const record = await this.records.get(importId);
    if (!record) throw new TablettError('IMPORT_MISSING', { id: importId });
    return record;
  }

  /** Does what an earlier run left open to its end, as `unfinishedImportJob` told it; a paused import goes on waiting. */
  async resume(job: ImportJob | undefined): Promise<ImportReport | undefined> {
    if (!job) return undefined;
    if (job.paused) {
      this.parked = job;
      return undefined;
    }
    if (job.kind === 'import') return this.goOn(job);
    await this.start(job, () => this.undo({ resumed: true }));
    return undefined;
  }

  /** Has the running import wait after what is in hand, or go on; what waits since an earlier run goes on, too. */
  async pause(paused: boolean): Promise<void> {
    if (this.parked) {
      const job = { ...this.parked, paused: false };
      if (paused) return;
      this.parked = undefined;
      // Whoever has it go on learns the rest from events, as of every resumed import.
      this.goOn(job).catch(() => {});
      return;
    }
    const { running } = this;
    if (running?.job.kind !== 'import' || running.job.paused === paused) return;
    running.job = { ...running.job, paused };
    if (running.record) running.record = { ...running.record, phase: paused ? 'paused' : 'running' };
    if (paused) running.gate.pause();
    else running.gate.resume();
    await this.note(running.job);
    // It ended meanwhile: a note written after that would bring it back at the next start.
    if (this.running !== running) await clearImportJob(this.options.dataDir);
    this.tellStatus();
  }

  /** Ends what runs at its owner's wish: what is done is kept, and the next start does not go on with it. */
  cancel(): void {
    this.cancelling.abort();
    const { parked } = this;
    if (!parked) return;
    this.parked = undefined;
    this.givenUp = Promise.all([
      this.keepRecord(beginningRecord(parked), 'cancelled'),
      clearImportJob(this.options.dataDir),
    ]).catch(() => {});
    this.tellStatus();
  }

  /** All that is remembered, the one in hand included; the latest first. */
  async list(): Promise<readonly ImportRecord[]> {
    const now =
      this.running?.record ?? (this.parked && { ...beginningRecord(this.parked), phase: 'paused' as const });
    const others = (await this.records.list()).filter(({ id }) => id !== now?.id);
    return now ? [...others, now].sort((a, b) => b.startedAtMs - a.startedAtMs) : others;
  }

  status(): EngineStatus {
    const importRunning = this.running !== undefined || this.parked !== undefined;
    const importPaused = this.parked !== undefined || this.running?.job.paused === true;
    return {
      ...this.parts.status(this.model.state()),
      ...{ importRunning, ...(importPaused && { importPaused }) },
    };
  }

  tellStatus(): void {
    this.options.onEvent({ name: 'statusChanged', payload: this.status() });
  }

  /** Stops what runs, keeping what is done; the note stays, so that the next start goes on. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running?.ended.catch(() => {});
    await this.givenUp;
  }

  private goOn(job: ImportJob): Promise<ImportReport> {
    this.options.onEvent({ name: 'importResumed', payload: { sources: job.paths.length } });
    return this.start(job, () => this.import({ resumed: true }));
  }

  private start<T>(job: ImportJob, work: () => Promise<T>): Promise<T> {
    if (this.running || this.parked) return Promise.reject(new TablettError('IMPORT_RUNNING'));
    this.cancelling = new AbortController();
    const running: Running = { job, record: undefined, gate: new PauseGate(), ended: Promise.resolve() };
    this.running = running;
    const ended = this.givenUp
      .then(() => this.note(job))
      .then(work)
      .finally(() => {
        this.running = undefined;
        this.tellStatus();
      });
    running.ended = ended;
    return ended;
  }

  private async import({ signal, resumed, ...reading }: Reading): Promise<ImportReport> {
    const { parts, stopping, cancelling } = this;
    const { dataDir, onEvent } = this.options;
    const running = this.taken();
    const { job, gate } = running;
    await this.modelReady(resumed);
    running.record = beginningRecord(running.job);
    this.tellStatus();
    const importing = importSources(job.paths, importPorts(parts), {
      ...{ ...reading, ...readingOf(job), resumed, importId: job.importId, pause: gate },
      columns: await readColumnMaps(dataDir),
      onMoved: (moves) => this.moved.note(moves),
      signal: AbortSignal.any([stopping.signal, cancelling.signal, ...(signal ? [signal] : [])]),
      onProgress: (progress) => {
        running.record = running.record && counted(running.record, progress);
        onEvent({ name: 'importProgress', payload: progress });
      },
    });
    const report = await importing.catch((thrown: unknown) => this.failed(running, thrown));
    await pairCounterparts(parts.store, job.importId);
    await parts.afterImport();
    if (stopping.signal.aborted) return report;
    const record = countedByLedger(beginningRecord(job), await parts.store.ledger.all(), report);
    await this.keepRecord(record, report.cancelled ? 'cancelled' : 'done');
    await parts.guardFolder(() => clearImportJob(dataDir));
    onEvent({ name: 'importFinished', payload: report });
    return report;
  }

  /** The note stays, so that the next start tries again; a record that cannot be written is no second failure. */
  private async failed({ record }: Running, thrown: unknown): Promise<never> {
    if (record) await this.keepRecord(record, 'failed').catch(() => {});
    throw thrown;
  }

  private async undo({ resumed }: Pick<RunOptions, 'resumed'>): Promise<Rollback> {
    const { parts, stopping, cancelling } = this;
    const { dataDir, onEvent } = this.options;
    const running = this.taken();
    const { importId } = running.job;
    await this.modelReady(resumed);
    const record = await this.records.get(importId);
    running.record = record && { ...record, phase: 'rollingBack' };
    this.tellStatus();
    const rollback = await rollBackImport(importId, importPorts(parts), {
      signal: AbortSignal.any([stopping.signal, cancelling.signal]),
      onProgress: (progress) => onEvent({ name: 'rollbackProgress', payload: { importId, ...progress } }),
    });
    await parts.afterImport();
    // Broken off by the end of the engine: the note stays, the next start goes on.
    if (stopping.signal.aborted && rollback.cancelled) return rollback;
    const phase = rollback.cancelled ? 'partlyRolledBack' : 'rolledBack';
    if (record) await this.records.put({ ...record, phase, kept: rollback.kept });
    await parts.guardFolder(() => clearImportJob(dataDir));
    return rollback;
  }

  /** Where it fails whoever asked is told; with the note left, every later start would meet the same failure again. */
  private async modelReady(resumed: boolean): Promise<void> {
    try {
      await this.model.ready;
    } catch (thrown) {
      if (!resumed) await clearImportJob(this.options.dataDir);
      throw thrown;
    }
  }

  /** A standing source is looked at often; that nothing had changed is not worth remembering. */
  private async keepRecord(record: ImportRecord, phase: ImportRecord['phase']): Promise<void> {
    if (record.origin !== 'files' && (await this.records.tellsNothing(record))) return;
    await this.records.put({ ...record, phase, endedAtMs: this.parts.clock.nowMs() });
  }

  private note(job: ImportJob): Promise<void> {
    return this.parts.guardFolder(() => noteImportJob(this.options.dataDir, job));
  }

  private taken(): Running {
    if (!this.running) throw new TypeError('No job was taken');
    return this.running;
  }
}
