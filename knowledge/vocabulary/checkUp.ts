// What an examination of the whole base found, and what was put right.
// Values only; main/engine/care/ examines.

/**
 * `articles`: every article and chunk reads back and fits together · `words`: word search knows them · `meaning`: vector
 * index and store hold the same · `backups`: the latest daily backup reads back · `sources`: files that articles follow are
 * at their place, as they were when they were read.
 */
export const checkNames = ['articles', 'words', 'meaning', 'backups', 'sources'] as const;
export type CheckName = (typeof checkNames)[number];

/** `faults` of `examined`; `repaired` of them right now. `examples`: names of at most five, e.g. sources. */
export interface CheckFinding {
  readonly check: CheckName;
  readonly examined: number;
  readonly faults: number;
  readonly repaired: number;
  readonly examples: readonly string[];
}

export interface CheckUp {
  readonly atMs: number;
  readonly findings: readonly CheckFinding[];
}

/** Of the base itself: a file that somebody has moved or changed is no damage, importing it again is its owner's choice. */
export const isDamage = ({ check, faults }: CheckFinding): boolean => check !== 'sources' && faults > 0;

/** Whether nothing is wrong any more. */
export function isSound({ findings }: CheckUp): boolean {
  return findings.every((finding) => !isDamage(finding) || finding.faults === finding.repaired);
}
