// The turns of a contact in their order, however they came in: late, twice, half finished, too many.
// Pure; knows no concern.
import type { GivenTurn } from '../../../../knowledge/contract/day/contactCalls';
import type { Turn } from '../../../../knowledge/vocabulary/contact';
import { wellFormed } from './wellFormed';

/** As many are shown and kept. */
export const mostTurns = 200;
/** Letters of one contact that are kept: a feed must not fill the memory. UTF-16 units. */
const mostLetters = 400_000;

/** `makeId`: for turns that came without one. */
export interface TurnSource {
  readonly nowMs: number;
  readonly makeId: () => string;
}

/**
 * Turns by their time, equal ones as they came. A known id replaces its turn, except that what is final is not taken back
 * by a partial one that was overtaken; an empty final one takes the turn away.
 */
export function withTurns(
  turns: readonly Turn[],
  given: readonly GivenTurn[],
  source: TurnSource,
): readonly Turn[] {
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  for (const { id = source.makeId(), speaker, text, final = true, atMs } of given) {
    const known = byId.get(id);
    if (known?.final && !final) continue;
    const time = atMs ?? known?.atMs ?? source.nowMs;
    const turn: Turn = { id, speaker, text: wellFormed(text), final, atMs: time };
    if (turn.text.trim() !== '') byId.set(id, turn);
    else if (known && final) byId.delete(id);
    else if (known) byId.set(id, { ...turn, text: '' });
  }
  return latest([...byId.values()].sort((a, b) => a.atMs - b.atMs));
}

function latest(turns: readonly Turn[]): readonly Turn[] {
  let letters = 0;
  let from = turns.length;
  while (from > 0 && turns.length - from < mostTurns) {
    letters += turns[from - 1]!.text.length;
    if (letters > mostLetters && from < turns.length) break;
    from--;
  }
  return turns.slice(from);
}
