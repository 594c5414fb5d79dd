// Counts what an import has done and how fast: progress while it runs, the report at its end.
// Knows no file and no store; only what it is told.
import type { ImportProgress, ImportReport, SourceReport } from '../../knowledge/vocabulary/importReport';

/** At most this often a progress event goes out. */
const progressEveryMs = 200;

export interface MeterOptions {
  readonly filesTotal: number;
  readonly resumed: boolean;
  readonly monotonicMs: () => number;
  readonly onProgress: (progress: ImportProgress) => void;
}

export class ImportMeter {
  private startedAtMs: number;
  private filesTotal: number;
  private lastProgressMs = Number.NEGATIVE_INFINITY;
  /** Tells what was held back, when the time for it has come. */
  private later: NodeJS.Timeout | undefined;
  private fresh: SourceReport[] = [];
  private readonly failures: SourceReport[] = [];
  private source: string | undefined;
  private files = 0;
  private unchanged = 0;
  private skipped = 0;
  private failed = 0;
  private duplicates = 0;
  private articles = 0;
  private chunks = 0;

  constructor(private readonly options: MeterOptions) {
    this.startedAtMs = options.monotonicMs();
    this.filesTotal = options.filesTotal;
  }

  /** More sources than were known at first. */
  expect(files: number): void {
    this.filesTotal += files;
  }

  /** A source is being read; undefined: none is. */
  reading(source: string | undefined): void {
    this.source = source;
    if (source !== undefined) this.tell();
  }

  /** A source is through, well or not. */
  finished(report: SourceReport): void {
    this.files += 1;
    if (report.outcome === 'unchanged') this.unchanged += 1;
    if (report.outcome === 'skipped') this.skipped += 1;
    if (report.outcome === 'failed') this.failed += 1;
    if (report.outcome === 'duplicate') this.duplicates += 1;
    if (report.outcome === 'failed' || report.outcome === 'skipped') this.failures.push(report);
    this.fresh.push(report);
    this.tell();
  }

  /** A line of a source could not be read; its other lines can. */
  lineFailed(report: SourceReport): void {
    this.failures.push(report);
  }

  /** Articles are durable; they count also where their source never comes to its end. */
  committed(articles: number): void {
    this.articles += articles;
  }

  embedded(chunks: number): void {
    this.chunks += chunks;
    this.tell();
  }

  /** The import stood still for so long: no rate counts that. */
  paused(ms: number): void {
    this.startedAtMs += ms;
  }

  /** No progress goes out any more; the report does not need it. */
  stop(): void {
    clearTimeout(this.later);
    this.later = undefined;
  }

  /** The final account; `cancelled` keeps what was done. */
  report(cancelled: boolean): ImportReport {
    this.tell(true);
    const { files, articles, chunks, unchanged, skipped, failed, duplicates, failures } = this;
    const seconds = (this.options.monotonicMs() - this.startedAtMs) / 1000;
    return {
      files,
      articles,
      chunks,
      unchanged,
      skipped,
      failed,
      ...(duplicates > 0 && { duplicates }),
      failures,
      seconds,
      cancelled,
      resumed: this.options.resumed,
    };
  }

  /** What comes too soon is held back, but never longer than that: a large file may be read for minutes after it. */
  private tell(always = false): void {
    const now = this.options.monotonicMs();
    const early = this.lastProgressMs + progressEveryMs - now;
    if (!always && early > 0) {
      this.later ??= setTimeout(() => this.tell(true), early).unref();
      return;
    }
    this.stop();
    this.lastProgressMs = now;
    const finished = this.fresh;
    this.fresh = [];
    const seconds = Math.max(0.001, (now - this.startedAtMs) / 1000);
    const secondsLeft = this.files > 0 ? ((this.filesTotal - this.files) * seconds) / this.files : undefined;
    this.options.onProgress({
      filesDone: this.files,
      filesTotal: this.filesTotal,
      chunksDone: this.chunks,
      chunksPerSecond: this.chunks / seconds,
      ...(secondsLeft !== undefined && { secondsLeft }),
      ...(this.source !== undefined && { reading: this.source }),
      finished,
    });
  }
}
