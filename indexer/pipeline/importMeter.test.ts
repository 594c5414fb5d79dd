// What an import tells of its progress, and when.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportProgress } from '../../knowledge/vocabulary/importReport';
import { ImportMeter } from './importMeter';

const report = (source: string) => ({ source, outcome: 'added', articles: 1, chunks: 2 }) as const;

function meterWithEar() {
  const told: ImportProgress[] = [];
  const meter = new ImportMeter({
    filesTotal: 3,
    resumed: false,
    monotonicMs: () => Date.now(),
    onProgress: (progress) => told.push(progress),
  });
  return { meter, told };
}

describe('an import’s progress', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('comes at once, then at intervals, and what was held back comes even if nothing follows', () => {
    const { meter, told } = meterWithEar();
    meter.finished(report('a.md'));
    meter.finished(report('b.md'));
    meter.reading('scan.pdf');
    expect(told.map(({ filesDone }) => filesDone)).toEqual([1]);
    vi.runAllTimers();
    expect(told).toHaveLength(2);
    expect(told[1]).toMatchObject({ filesDone: 2, reading: 'scan.pdf', finished: [{ source: 'b.md' }] });
  });

  it('is over with the report, which holds everything', () => {
    const { meter, told } = meterWithEar();
    meter.finished(report('a.md'));
    meter.finished(report('b.md'));
    expect(meter.report(false)).toMatchObject({ files: 2, cancelled: false });
    expect(told.at(-1)).toMatchObject({ filesDone: 2 });
    vi.runAllTimers();
    expect(told).toHaveLength(2);
  });

  it('is over when an import fails', () => {
    const { meter, told } = meterWithEar();
    meter.finished(report('a.md'));
    meter.finished(report('b.md'));
    meter.stop();
    vi.runAllTimers();
    expect(told).toHaveLength(1);
  });
});
