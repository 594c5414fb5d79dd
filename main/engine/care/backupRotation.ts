// Names of daily backups and which of them may go.
// Pure; knows names, not files.
import { localDay } from '../localDay';

/** `silbertablett-2026-11-22.backup`, by the local day. */
export function backupName(nowMs: number): string {
  return `silbertablett-${localDay(nowMs)}.backup`;
}

const namePattern = /^silbertablett-(\d{4})-(\d{2})-(\d{2})\.backup$/;

/** Days since 1970 of a backup's name; undefined for any other file. */
export function dayOfBackup(name: string): number | undefined {
  const [, year, month, day] = namePattern.exec(name) ?? [];
  return day === undefined ? undefined : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}

/** `days`: the latest so many backups stay · `weeks`: of so many earlier weeks the last one each. */
export interface Rotation {
  readonly days: number;
  readonly weeks: number;
}

/**
 * Those of `names` that may go, the oldest first. Counts backups, not days: a machine that was off for a month keeps its
 * latest ones. Days after `nowMs` were named by a clock that was wrong: they count as the oldest. Foreign names are never
 * named.
 */
export function backupsToDrop(
  names: readonly string[],
  { days, weeks }: Rotation,
  nowMs: number,
): readonly string[] {
  const today = dayOfBackup(backupName(nowMs)) ?? 0;
  const dated = names.flatMap((name) => {
    const day = dayOfBackup(name);
    return day === undefined ? [] : [{ name, day }];
  });
  const latestFirst = dated.sort((a, b) => Number(a.day > today) - Number(b.day > today) || b.day - a.day);
  const earlier = latestFirst.slice(days);
  // Monday-based weeks: 1970-01-01 was a Thursday.
  const weekOf = (day: number) => Math.floor((day + 3) / 7);
  const lastOfWeek = new Map<number, string>();
  for (const { name, day } of earlier) if (!lastOfWeek.has(weekOf(day))) lastOfWeek.set(weekOf(day), name);
  const kept = new Set([...lastOfWeek.values()].slice(0, weeks));
  return earlier
    .map(({ name }) => name)
    .filter((name) => !kept.has(name))
    .reverse();
}
