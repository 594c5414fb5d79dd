// Gives what stands for a sentence the full stop of one: a point of a list, a heading, a cell.
// Knows marks, not sentences.

const endMark = /[.!?…:;]["“”»)]*$/;

/** "So geht es" → "So geht es."; what ends with a mark stays as it is. */
export function closed(text: string): string {
  return endMark.test(text) ? text : `${text}.`;
}
