// One import as the page sees it: waiting, running with its ledger, or finished with its report.
// A pure reducer; rows are kept newest first.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { ImportProgress, ImportReport, SourceReport } from '../../knowledge/vocabulary/importReport';

export interface ImportRun {
  readonly phase: 'waiting' | 'running' | 'finished' | 'failed';
  readonly progress?: ImportProgress;
  readonly report?: ImportReport;
  /** Why it failed; beside a running one: why another was refused. */
  readonly code?: ErrorCode;
  readonly resumed: boolean;
  /** Newest first. */
  readonly rows: readonly SourceReport[];
}

export type ImportStep =
  | { readonly kind: 'started' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'progressed'; readonly progress: ImportProgress }
  | { readonly kind: 'finished'; readonly report: ImportReport }
  | { readonly kind: 'failed'; readonly code: ErrorCode }
  /** The engine says that no import runs. */
  | { readonly kind: 'stopped' };

export const noImport: ImportRun = { phase: 'waiting', resumed: false, rows: [] };

/** Applies one step. Progress of an import this page did not start counts as a start. */
export function reduceImport(run: ImportRun, step: ImportStep): ImportRun {
  switch (step.kind) {
    case 'started':
      // A second one is refused while one runs; the running one's ledger stays.
      return run.phase === 'running' ? run : { ...noImport, phase: 'running' };
    case 'resumed':
      // Told again to a page that connects late: rows it has already are kept.
      return { ...(run.phase === 'running' ? run : noImport), phase: 'running', resumed: true };
    case 'progressed': {
      const base = run.phase === 'running' ? run : { ...noImport, phase: 'running' as const };
      return {
        ...base,
        progress: step.progress,
        rows: [...step.progress.finished].reverse().concat(base.rows),
      };
    }
    case 'finished': {
      const { code: _refused, ...rest } = run;
      return { ...rest, phase: 'finished', report: step.report, rows: withFailures(run.rows, step.report) };
    }
    case 'failed':
      return { ...run, phase: step.code === 'IMPORT_RUNNING' ? 'running' : 'failed', code: step.code };
    case 'stopped':
      // One that was begun here ends by its own reply; a resumed one that fails has no other end.
      return run.phase === 'running' && run.resumed ? noImport : run;
  }
}

/** Failures the ledger missed (an import begun before the page was there) come from the report. */
function withFailures(rows: readonly SourceReport[], report: ImportReport): readonly SourceReport[] {
  const known = new Set(rows.map(({ source }) => source));
  return [...report.failures.filter(({ source }) => !known.has(source)), ...rows];
}
