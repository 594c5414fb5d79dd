// How well a replay did as a whole, and whether it keeps the owner's floor.
// Pure counting.
import type { GoldenPlace } from '../vocabulary/golden';

/** Shares in [0, 1] of the counted cases, absent where none counts. `silent`: cases answered with silence. */
export interface GoldenScore {
  readonly cases: number;
  readonly hit1?: number;
  readonly hit3?: number;
  readonly silent: number;
  readonly orphaned: number;
}

/** What the owner expects at least, shares in [0, 1]; null: no floor. */
export interface GoldenFloor {
  readonly hit1: number | null;
  readonly hit3: number | null;
}

export interface BrokenFloor {
  readonly measure: 'hit1' | 'hit3';
  readonly floor: number;
  /** Absent where no case counts. */
  readonly reached?: number;
}

/** hit1, hit3: a right article stands first, or among the first three. Orphaned cases are left out of every share. */
export function scorePlaces(places: readonly GoldenPlace[]): GoldenScore {
  const counted = places.filter(({ orphaned }) => !orphaned);
  const shareWithin = (rank: number) =>
    counted.filter((place) => place.rank !== undefined && place.rank <= rank).length / counted.length;
  return {
    cases: counted.length,
    ...(counted.length > 0 && { hit1: shareWithin(1), hit3: shareWithin(3) }),
    silent: counted.filter(({ silent }) => silent).length,
    orphaned: places.length - counted.length,
  };
}

/** The floors that a score does not reach. Without a case that counts a floor cannot hold. */
export function brokenFloors(score: GoldenScore, floor: GoldenFloor): readonly BrokenFloor[] {
  return (['hit1', 'hit3'] as const).flatMap((measure): BrokenFloor[] => {
    const [expected, reached] = [floor[measure], score[measure]];
    if (expected === null || (reached !== undefined && reached >= expected)) return [];
    return [{ measure, floor: expected, ...(reached !== undefined && { reached }) }];
  });
}
