// Which changes the journal may forget, so that it does not grow without bound.
// Pure arithmetic over numbers and times.

/** Of each article, at least so many changes stay, however old. */
export const keptChanges = 20;
/** Younger changes stay, however many. */
export const keptMs = 90 * 86_400_000;

/** A row of the journal without its texts. */
export interface JournalMark {
  readonly sequence: number;
  readonly articleId: string;
  readonly atMs: number;
}

/** Sequence numbers of those older than 90 days that are not among the last 20 of their article. */
export function forgettable(marks: readonly JournalMark[], nowMs: number): readonly number[] {
  const kept = new Map<string, number>();
  const forgotten: number[] = [];
  for (const { sequence, articleId, atMs } of [...marks].sort((a, b) => b.sequence - a.sequence)) {
    const later = kept.get(articleId) ?? 0;
    if (later >= keptChanges && atMs < nowMs - keptMs) forgotten.push(sequence);
    else kept.set(articleId, later + 1);
  }
  return forgotten;
}
