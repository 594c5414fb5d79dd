// Turns of a contact that arrive while earlier ones are still being understood wait together and go in one step.
// Knows turns and their order, not what is understood of them.
import type { Contact } from '../../knowledge/vocabulary/contact';
import type { SaidTurn } from './feedDesk';

interface Waiting {
  readonly turns: SaidTurn[];
  readonly done: Promise<Contact>;
}

export class TurnQueue {
  readonly #waiting = new Map<string, Waiting>();

  /** `inLane`: does the step when it is its turn. */
  constructor(
    private readonly append: (contactId: string, turns: readonly SaidTurn[]) => Promise<Contact>,
    private readonly inLane: (step: () => Promise<Contact>) => Promise<Contact>,
  ) {}

  /** Resolves with the contact once these turns are in it. Rejects as `append` does. */
  add(contactId: string, turns: readonly SaidTurn[]): Promise<Contact> {
    const waiting = this.#waiting.get(contactId);
    if (waiting) {
      for (const turn of turns) place(turn, waiting.turns);
      return waiting.done;
    }
    const own: SaidTurn[] = [];
    for (const turn of turns) place(turn, own);
    const done = this.inLane(() => {
      this.#waiting.delete(contactId);
      return this.append(contactId, own);
    });
    this.#waiting.set(contactId, { turns: own, done });
    return done;
  }
}

/** A turn of a known id replaces the earlier one in its place; what was final is not undone by a late partial. */
function place(turn: SaidTurn, turns: SaidTurn[]): void {
  const at = turn.id === undefined ? -1 : turns.findIndex(({ id }) => id === turn.id);
  if (at < 0) turns.push(turn);
  else if (turn.final || !turns[at]!.final) turns[at] = turn;
}
