// The concerns asked since the start, to go back and forward through; in memory only, in the customer's own words.
// Pure; knows texts, not answers.
import { continuesConcern } from '../../knowledge/vocabulary/continuesConcern';

export interface ConcernTrail {
  /** Oldest first. */
  readonly texts: readonly string[];
  /** The one that stands in the field; -1: none. */
  readonly at: number;
}

export const emptyTrail: ConcernTrail = { texts: [], at: -1 };

const mostTexts = 100;

/** Notes a text that has come to rest: going on with a concern takes its place, another one comes after all. */
export function visit({ texts, at }: ConcernTrail, text: string): ConcernTrail {
  const present = texts[at];
  if (text.trim() === '') return { texts, at: -1 };
  if (present === text) return { texts, at };
  if (present !== undefined && continuesConcern(present, text)) {
    return { texts: texts.map((each, place) => (place === at ? text : each)), at };
  }
  const known = texts.indexOf(text);
  if (known >= 0) return { texts, at: known };
  const all = [...texts, text].slice(-mostTexts);
  return { texts: all, at: all.length - 1 };
}

/** One step back or forward; from an empty field back leads to the last. Undefined: there is none. */
export function step({ texts, at }: ConcernTrail, by: 1 | -1): ConcernTrail | undefined {
  const next = at < 0 ? (by === -1 ? texts.length - 1 : -1) : at + by;
  return texts[next] === undefined ? undefined : { texts, at: next };
}
