// Which stretches of equal lines are folded away, so that the differences stand close together.
// Pure.
import type { DiffRow } from './diffRows';

export interface Stretch {
  /** Place of its first row. */
  readonly from: number;
  readonly rows: readonly DiffRow[];
  readonly folded: boolean;
}

/** Equal lines kept around each difference. */
const kept = 3;
/** A stretch shorter than this is not worth a fold. */
const leastFolded = 4;

/** All rows, in order, cut into stretches that are shown and stretches that are folded. */
export function foldRows(rows: readonly DiffRow[]): readonly Stretch[] {
  if (rows.every(({ same }) => same)) return rows.length === 0 ? [] : [{ from: 0, rows, folded: false }];
  const near = rows.map((_, at) =>
    rows.slice(Math.max(0, at - kept), at + kept + 1).some(({ same }) => !same),
  );
  const stretches: { from: number; rows: DiffRow[]; folded: boolean }[] = [];
  rows.forEach((row, at) => {
    const last = stretches.at(-1);
    if (last && last.folded === !near[at]) last.rows.push(row);
    else stretches.push({ from: at, rows: [row], folded: !near[at] });
  });
  return stretches.map((stretch) => ({
    ...stretch,
    folded: stretch.folded && stretch.rows.length >= leastFolded,
  }));
}
