// What the head says, from what the page has heard and what the engine remembers.
import { describe, expect, it } from 'vitest';
import { type ImportRun, noImport, reduceImport } from '../bridge/importRun';
import type { ImportRecords } from '../bridge/ledgerCalls';
import { importFacts, sumOf } from './importFacts';

const counts = { added: 7, updated: 2, unchanged: 1, duplicate: 0, skipped: 0, failed: 1, removed: 0 };
const record = (phase: ImportRecords[number]['phase']): ImportRecords => [
  {
    ...{ id: 'i2', origin: 'files', label: 'Wissen', startedAtMs: 1, phase, counts },
    articles: 10,
    chunks: 50,
  },
];
const progress = { filesDone: 11, filesTotal: 40, chunksDone: 9, chunksPerSecond: 61, finished: [] };
const running = reduceImport(noImport, { kind: 'progressed', progress });
const report = {
  ...{ files: 11, articles: 10, chunks: 50, unchanged: 1, skipped: 0, failed: 1, failures: [] },
  ...{ seconds: 3, cancelled: false, resumed: false },
};
const finished: ImportRun = reduceImport(running, { kind: 'finished', report });

describe('importFacts', () => {
  it('says nothing of imports that were over before the page was there', () => {
    expect(importFacts(noImport, record('done'))).toEqual({
      phase: 'idle',
      resumed: false,
      done: 0,
      total: 0,
    });
    expect(importFacts(noImport, undefined).phase).toBe('idle');
  });

  it('joins progress and record while it runs', () => {
    expect(importFacts(running, record('running'))).toEqual({
      ...{ phase: 'running', resumed: false, importId: 'i2', done: 11, total: 40, rate: 61, counts },
    });
  });

  it('knows one that runs although the page has heard nothing of it yet', () => {
    expect(importFacts(noImport, record('running'))).toMatchObject({ phase: 'running', done: 11, total: 11 });
    expect(importFacts(noImport, record('paused'))).toMatchObject({ phase: 'paused', importId: 'i2' });
  });

  it('shows the account of one that has just ended, also when it was rolled back', () => {
    expect(importFacts(finished, record('done'))).toMatchObject({
      phase: 'done',
      importId: 'i2',
      done: 11,
      counts,
    });
    expect(importFacts(finished, record('rolledBack')).phase).toBe('rolledBack');
    expect(sumOf(counts)).toBe(11);
  });

  it('speaks of an import that is being taken back before anything else, in articles', () => {
    const [older] = record('rollingBack');
    const both = [...record('done'), { ...older!, id: 'i1' }];
    expect(importFacts(finished, both, { done: 50, total: 412 })).toEqual({
      ...{ phase: 'rollingBack', resumed: false, importId: 'i1', label: 'Wissen', done: 50, total: 412 },
    });
  });

  it('tells why one failed or another was refused', () => {
    const failed = reduceImport(noImport, { kind: 'failed', code: 'DISK_FULL' });
    expect(importFacts(failed, [])).toMatchObject({ phase: 'failed', code: 'DISK_FULL' });
    const refused = reduceImport(running, { kind: 'failed', code: 'IMPORT_RUNNING' });
    expect(importFacts(refused, record('running'))).toMatchObject({
      phase: 'running',
      code: 'IMPORT_RUNNING',
    });
  });
});
