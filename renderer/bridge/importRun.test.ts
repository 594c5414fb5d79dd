// An import as the page follows it, also one that an earlier run left behind.
// Steps only.
import { describe, expect, it } from 'vitest';
import type { ImportReport, SourceReport } from '../../knowledge/vocabulary/importReport';
import { type ImportStep, noImport, reduceImport } from './importRun';

const row = (source: string, outcome: SourceReport['outcome'] = 'added'): SourceReport => ({
  source,
  outcome,
  articles: 1,
  chunks: 4,
});
const progressed = (...finished: SourceReport[]): ImportStep => ({
  kind: 'progressed',
  progress: { filesDone: 1, filesTotal: 3, chunksDone: 4, chunksPerSecond: 9, finished },
});
const report: ImportReport = {
  files: 3,
  articles: 2,
  chunks: 8,
  unchanged: 0,
  skipped: 0,
  failed: 1,
  failures: [row('c.pdf', 'failed')],
  seconds: 2,
  cancelled: false,
  resumed: false,
};

describe('importRun', () => {
  it('keeps the ledger newest first and adds failures it has missed', () => {
    const steps: ImportStep[] = [
      { kind: 'started' },
      progressed(row('a'), row('b')),
      { kind: 'finished', report },
    ];
    const run = steps.reduce(reduceImport, noImport);
    expect(run.phase).toBe('finished');
    expect(run.rows.map(({ source }) => source)).toEqual(['c.pdf', 'b', 'a']);
  });

  it('takes progress nobody started here for a start', () => {
    expect(reduceImport(noImport, progressed(row('a'))).phase).toBe('running');
    expect(reduceImport(reduceImport(noImport, { kind: 'resumed' }), progressed()).resumed).toBe(true);
  });

  it('keeps a running import when another is refused, and says why until it ends', () => {
    const steps: ImportStep[] = [
      { kind: 'started' },
      progressed(row('a')),
      { kind: 'started' },
      { kind: 'failed', code: 'IMPORT_RUNNING' },
    ];
    const run = steps.reduce(reduceImport, noImport);
    expect(run).toMatchObject({ phase: 'running', code: 'IMPORT_RUNNING', rows: [{ source: 'a' }] });
    const over = reduceImport(run, { kind: 'finished', report });
    expect(over.phase).toBe('finished');
    expect(over.code).toBeUndefined();
    expect(reduceImport(over, { kind: 'failed', code: 'DISK_FULL' }).phase).toBe('failed');
  });

  it('keeps its rows when told twice that it was resumed, and ends with the engine’s word', () => {
    const steps: ImportStep[] = [{ kind: 'resumed' }, progressed(row('a')), { kind: 'resumed' }];
    const run = steps.reduce(reduceImport, noImport);
    expect(run).toMatchObject({ phase: 'running', resumed: true, rows: [{ source: 'a' }] });
    expect(reduceImport(run, { kind: 'stopped' })).toEqual(noImport);
    const own = reduceImport(noImport, { kind: 'started' });
    expect(reduceImport(own, { kind: 'stopped' })).toBe(own);
  });
});
