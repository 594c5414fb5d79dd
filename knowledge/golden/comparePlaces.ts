// Two replays of the same cases side by side: what rose, what fell, and what was different about them.
// Pure comparing; knows nothing of who ran them.
import type { GoldenCircumstances, GoldenPlace } from '../vocabulary/golden';

/** `fresh`: the reference does not hold this case. */
export type PlaceChange = 'fell' | 'rose' | 'same' | 'fresh';

export interface ComparedPlace {
  readonly caseId: string;
  readonly change: PlaceChange;
  readonly now: GoldenPlace;
  readonly before?: GoldenPlace;
}

/** At an equal rank a likelihood that moves by less than this, in shares of one, is no change worth a row. */
const worthTelling = 0.05;

const order: Readonly<Record<PlaceChange, number>> = { fell: 0, rose: 1, fresh: 2, same: 3 };

/** One row a present case: fallen first, then risen, the furthest first. Cases only the reference holds are left out. */
export function comparePlaces(
  now: readonly GoldenPlace[],
  before: readonly GoldenPlace[],
): readonly ComparedPlace[] {
  const earlier = new Map(before.map((place) => [place.caseId, place]));
  return now
    .map((place): ComparedPlace => {
      const reference = earlier.get(place.caseId);
      const base = { caseId: place.caseId, now: place };
      return reference
        ? { ...base, before: reference, change: changeOf(place, reference) }
        : { ...base, change: 'fresh' };
    })
    .sort((a, b) => order[a.change] - order[b.change] || distance(b) - distance(a));
}

function changeOf(now: GoldenPlace, before: GoldenPlace): PlaceChange {
  const steps = rankOf(before) - rankOf(now);
  if (steps !== 0) return steps > 0 ? 'rose' : 'fell';
  const gain = (now.right?.likelihood ?? 0) - (before.right?.likelihood ?? 0);
  if (Math.abs(gain) < worthTelling) return 'same';
  return gain > 0 ? 'rose' : 'fell';
}

/** Not found counts as behind everything that was asked for. */
function rankOf({ rank }: GoldenPlace): number {
  return rank ?? 1000;
}

function distance({ now, before }: ComparedPlace): number {
  if (!before) return 0;
  const likelihoods = Math.abs((now.right?.likelihood ?? 0) - (before.right?.likelihood ?? 0));
  return Math.abs(rankOf(now) - rankOf(before)) + likelihoods;
}

/** What was not the same in both runs. */
export function changedCircumstances(
  now: GoldenCircumstances,
  before: GoldenCircumstances,
): readonly (keyof GoldenCircumstances)[] {
  return (['model', 'ranking', 'calibration', 'settings', 'outcomes', 'articles'] as const).filter(
    (name) => now[name] !== before[name],
  );
}
