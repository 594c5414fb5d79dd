// A small thing that is kept beside articles and outcomes: its kind, and a body only its owner reads.
// Knows nothing of what the bodies hold; their shapes stand in the contract.

/**
 * `goldenCase`: a concern with its right articles · `goldenRun`: one replay of all · `trialEvent`: see trial.ts · `gap`: see gap.ts ·
 * `import`: see ledger.ts · `task`, `twinDecision`, `gapBundle`, `mapPlaces`: see review.ts · `watched`, `webSource`: where
 * knowledge comes from by itself · `moved`: an article in place of that of a file's former place · `contact`: see contact.ts · `snippet`: see reply.ts. A later record of the same kind and id replaces the earlier one for its owner.
 */
export const recordKinds = [
  'goldenCase',
  'goldenRun',
  'trialEvent',
  'gap',
  'import',
  'task',
  'twinDecision',
  'gapBundle',
  'mapPlaces',
  'watched',
  'webSource',
  'moved',
  'contact',
  'snippet',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** `body`: JSON · `atMs`: wall clock, for people; the order of records is that of appending. */
export interface KeptRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly atMs: number;
  readonly body: string;
}
