// What the import page's head says: of the import that runs, of the one that has just ended, or of none.
// Pure; joins what the page has heard to what the engine remembers.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { SourceOutcome } from '../../knowledge/vocabulary/importReport';
import type { ImportRun } from '../bridge/importRun';
import type { ImportRecords } from '../bridge/ledgerCalls';
import type { RollbackSteps } from '../bridge/useRollback';

type Counts = ImportRecords[number]['counts'];

export interface ImportFacts {
  readonly phase: 'idle' | ImportRecords[number]['phase'];
  readonly resumed: boolean;
  /** The import that the head speaks of. */
  readonly importId?: string;
  /** What was read, where it is over: of several in a row only the latest is spoken of. */
  readonly label?: string;
  readonly done: number;
  readonly total: number;
  /** Sections a second, once known. */
  readonly rate?: number;
  readonly secondsLeft?: number;
  /** The source being read right now. */
  readonly reading?: string;
  readonly counts?: Counts;
  /** What an import that is over has brought, and how long it took. */
  readonly articles?: number;
  readonly seconds?: number;
  readonly code?: ErrorCode;
}

/** In the order of the bar and the filters. */
export const outcomeOrder: readonly SourceOutcome[] = [
  ...(['added', 'updated', 'unchanged', 'duplicate', 'skipped', 'removed', 'failed'] as const),
];

/** `steps`: of the import that is being taken back, in articles; so are `done` and `total` then. */
export function importFacts(
  run: ImportRun,
  records: ImportRecords | undefined,
  steps: RollbackSteps = { done: 0, total: 0 },
): ImportFacts {
  const undone = records?.find(({ phase }) => phase === 'rollingBack');
  if (undone) {
    const { id, label } = undone;
    return { phase: 'rollingBack', resumed: false, importId: id, label, ...steps };
  }
  const latest = records?.[0];
  const open = latest?.phase === 'running' || latest?.phase === 'paused';
  const code = run.code && { code: run.code };
  if (run.phase === 'running' || open) {
    const counts = open ? latest.counts : undefined;
    const done = run.progress?.filesDone ?? sumOf(counts);
    const { chunksPerSecond, secondsLeft, reading } = run.progress ?? {};
    return {
      phase: open && latest.phase === 'paused' ? 'paused' : 'running',
      resumed: run.resumed,
      ...{ done, total: Math.max(run.progress?.filesTotal ?? done, done) },
      ...(open && { importId: latest.id }),
      ...(chunksPerSecond !== undefined && { rate: chunksPerSecond }),
      ...(secondsLeft !== undefined && { secondsLeft }),
      ...(reading !== undefined && { reading }),
      ...(counts && { counts }),
      ...code,
    };
  }
  const idle = { phase: 'idle', resumed: false, done: 0, total: 0, ...code } as const;
  if (run.phase === 'failed') return { ...idle, phase: 'failed' };
  if (!latest || run.phase !== 'finished') return idle;
  const done = sumOf(latest.counts);
  const phase = latest.phase as Exclude<typeof latest.phase, 'running' | 'paused'>;
  const { id, label, counts, articles, startedAtMs, endedAtMs } = latest;
  const seconds = endedAtMs === undefined ? {} : { seconds: (endedAtMs - startedAtMs) / 1000 };
  return { ...idle, phase, importId: id, label, done, total: done, counts, articles, ...seconds };
}

export function sumOf(counts: Counts | undefined): number {
  return Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
}
