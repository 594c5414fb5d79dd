// The concerns of one text, when it holds more than one: each is asked by itself, so that no cards are blurred.
// Pure; who tells them apart is not known here.

/** A concern of the text. `no` counts from 1. */
export interface ConcernPart {
  readonly no: number;
  readonly text: string;
}

export interface PartsState {
  readonly text: string;
  readonly asks?: string;
  /** Empty while the text is one concern. */
  readonly parts: readonly ConcernPart[];
  /** The part whose cards are shown; 0: the whole text. */
  readonly partNo: number;
}

/** What is asked: the chosen part, or the whole text in the words it is asked by. */
export function askedText({ text, asks, parts, partNo }: PartsState): string {
  return parts.find(({ no }) => no === partNo)?.text ?? (asks || text);
}

/** Names what is asked, so that verdicts of one concern do not show on another of the same text. */
export function askedNo({ concernNo, partNo }: PartsState & { readonly concernNo: number }): number {
  // More parts than this are never told apart.
  return concernNo * 100 + partNo;
}

/** Typing on at the end goes on with the last part; any other change makes the text one concern again. */
export function partsAfter(before: PartsState, text: string): Pick<PartsState, 'parts' | 'partNo'> {
  const last = before.parts.at(-1);
  if (!last || !text.startsWith(before.text)) return { parts: [], partNo: 0 };
  const grown = { no: last.no, text: last.text + text.slice(before.text.length) };
  return { parts: [...before.parts.slice(0, -1), grown], partNo: last.no };
}

/** The parts as found anew; the chosen one stays chosen where it is still there, else the first is. */
export function partsFound(
  before: PartsState,
  found: readonly ConcernPart[],
): Pick<PartsState, 'parts' | 'partNo'> {
  if (found.length < 2) return { parts: [], partNo: 0 };
  // The hand keeps the list of the whole text.
  if (before.parts.length > 0 && before.partNo === 0) return { parts: found, partNo: 0 };
  const stays = found.some(({ no }) => no === before.partNo);
  return { parts: found, partNo: stays ? before.partNo : found[0]!.no };
}

export function samePart(one: PartsState, other: PartsState): boolean {
  const same = (part: ConcernPart, at: number) => part.text === other.parts[at]?.text;
  return one.partNo === other.partNo && one.parts.length === other.parts.length && one.parts.every(same);
}
