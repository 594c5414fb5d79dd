// Of all that happened between one concern and one article: what counts now.
// Knows the order of appending, never the clock: a clock that jumps changes nothing.
import type { Outcome } from '../vocabulary/outcome';
import { mostImplicit, outcomeWeight, outcomeWeights } from './outcomeWeights';

/** `weight` in ratings, negative: against the article · `from`: the outcome that decides, the last of those that count. */
export interface Standing {
  readonly weight: number;
  readonly explicit: boolean;
  readonly from: Omit<Outcome, 'concernVector'>;
}

/**
 * The last verdict counts; without one, all that was done with the article, up to `mostImplicit`. `outcomes`: of one
 * concern and one article, in the order of appending. `undone`: ids taken back one by one.
 */
export function standingWeight(
  outcomes: readonly Omit<Outcome, 'concernVector'>[],
  undone: ReadonlySet<string>,
): Standing | undefined {
  const standing = outcomes.filter(({ id, undoes }) => undoes === undefined && !undone.has(id));
  const verdict = standing.findLast(({ kind }) => outcomeWeights[kind].explicit);
  if (verdict && verdict.kind !== 'withdrawn') {
    return { weight: outcomeWeight(verdict), explicit: true, from: verdict };
  }
  const deeds = standing.filter(({ kind }) => !outcomeWeights[kind].explicit);
  const last = deeds.at(-1);
  // Doing the same thing twice says it once: the largest of each kind counts.
  const perKind = new Map<string, number>();
  for (const deed of deeds)
    perKind.set(deed.kind, Math.max(perKind.get(deed.kind) ?? 0, outcomeWeight(deed)));
  const weight = Math.min(
    mostImplicit,
    [...perKind.values()].reduce((sum, value) => sum + value, 0),
  );
  return last && weight > 0 ? { weight, explicit: false, from: last } : undefined;
}
