// What the supply of a model says while it runs.
// Types only.

/** In the order in which they come; each may be left out. */
export type SupplyStep = 'download' | 'unpack' | 'compile' | 'check';

/** `share` of this step that is done, in [0, 1]. */
export interface SupplyProgress {
  readonly step: SupplyStep;
  readonly share: number;
}

export type OnSupplyProgress = (progress: SupplyProgress) => void;
