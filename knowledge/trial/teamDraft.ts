// One list out of two rankings, drafted as two captains pick their teams.
// Knows ids and order, nothing of what is ranked.
import type { Ranker } from '../vocabulary/trial';

/** A place of the drafted list and whose pick it was. */
export interface Pick<T> {
  readonly picked: T;
  readonly ranker: Ranker;
}

/** `chance`: in [0, 1), asked once a pair of places. */
export interface TeamDraftOptions<T> {
  readonly idOf: (entry: T) => string;
  readonly top: number;
  readonly chance: () => number;
}

/**
 * Team-draft interleaving (Radlinski, Kurup & Joachims 2008, "How does clickthrough data reflect retrieval quality?",
 * algorithm 2; validated by Chapelle, Joachims, Radlinski & Yue 2012): for each pair of places chance says who picks
 * first; each ranker picks its best that is not in the list yet. So of each pair each has one, and who picks earlier
 * is a matter of chance alone. A ranker that has nothing left leaves its places to the other.
 */
export function teamDraft<T>(
  lists: Readonly<Record<Ranker, readonly T[]>>,
  { idOf, top, chance }: TeamDraftOptions<T>,
): readonly Pick<T>[] {
  const drafted: Pick<T>[] = [];
  const taken = new Set<string>();
  const next: Record<Ranker, number> = { learned: 0, baseline: 0 };
  const pick = (ranker: Ranker): boolean => {
    const list = lists[ranker];
    while (next[ranker] < list.length && taken.has(idOf(list[next[ranker]]!))) next[ranker] += 1;
    const picked = list[next[ranker]];
    if (picked === undefined || drafted.length >= top) return false;
    taken.add(idOf(picked));
    drafted.push({ picked, ranker });
    return true;
  };
  for (let picks = true; picks; ) {
    const first: Ranker = chance() < 0.5 ? 'learned' : 'baseline';
    const second: Ranker = first === 'learned' ? 'baseline' : 'learned';
    const byFirst = pick(first);
    picks = pick(second) || byFirst;
  }
  return drafted;
}
