// Rotation of daily backups: the latest stay, older weeks thin out, nothing foreign is touched.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, backupsToDrop, dayOfBackup } from './backupRotation';

const day = (text: string) => new Date(`${text}T12:00:00`).getTime();
const nameOf = (text: string) => backupName(day(text));
const dayMs = 86_400_000;

describe('backupName', () => {
  it('names the local day and reads it back', () => {
    expect(nameOf('2026-03-01')).toBe('silbertablett-2026-03-01.backup');
    expect(dayOfBackup(nameOf('1970-01-02'))).toBe(1);
    expect(dayOfBackup('urlaub.backup')).toBeUndefined();
    expect(dayOfBackup('silbertablett-2026-03-01.backup.partial')).toBeUndefined();
  });
});

describe('backupsToDrop', () => {
  it('keeps the latest ones and the last of each earlier week', () => {
    // 2026-11-02 was a Monday.
    const days = Array.from({ length: 21 }, (_, i) => nameOf(`2026-11-${String(i + 2).padStart(2, '0')}`));
    const dropped = backupsToDrop(days, { days: 3, weeks: 2 }, day('2026-11-22'));
    const kept = days.filter((name) => !dropped.includes(name)).map((name) => name.slice(22, 24));
    expect(kept).toEqual(['15', '19', '20', '21', '22']);
  });

  it('never names another file, never empties the folder, and is stable', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        offsets,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 0, max: 6 }),
        (days, keep, weeks) => {
          const names = [...days.map((at) => backupName(day('2024-01-01') + at * dayMs)), 'fremd.backup'];
          const nowMs = day('2024-01-01') + 1000 * dayMs;
          const dropped = backupsToDrop(names, { days: keep, weeks }, nowMs);
          const left = names.filter((name) => !dropped.includes(name));
          expect(left).toContain('fremd.backup');
          expect(left.length - 1).toBeGreaterThanOrEqual(Math.min(keep, days.length));
          expect(left.length - 1).toBeLessThanOrEqual(keep + weeks);
          expect(backupsToDrop(left, { days: keep, weeks }, nowMs)).toEqual([]);
          const latest = names
            .filter((name) => name <= backupName(nowMs))
            .sort()
            .at(-1);
          if (latest) expect(dropped).not.toContain(latest);
        },
      ),
    );
  });
});
