// A list that is worked off: which entry is at hand, and which is next when one goes.
// Pure; knows ids only.

export interface WorkList {
  /** At hand; undefined: the first. */
  readonly chosen: string | undefined;
  /** Where it stood, so that the next takes its place when it goes. */
  readonly place: number;
}

export const startWork: WorkList = { chosen: undefined, place: 0 };

/** Place of the entry at hand: the chosen one, else what took its place; -1: nothing is left. */
export function placeAtHand({ chosen, place }: WorkList, ids: readonly string[]): number {
  const at = chosen === undefined ? -1 : ids.indexOf(chosen);
  return at >= 0 ? at : Math.min(place, ids.length - 1);
}

/** Takes the entry at a place at hand, kept within the list. */
export function takeAtHand(ids: readonly string[], place: number): WorkList {
  const at = Math.max(0, Math.min(place, ids.length - 1));
  return { chosen: ids[at], place: at };
}
