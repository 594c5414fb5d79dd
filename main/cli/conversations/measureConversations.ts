// Sums up replayed conversations: the right article after each turn, and where one concern ends and another begins.
// Pure.
import { percentile } from '../measures';
import { type ReplayedConversation, type ReplayedTurn, type Way, ways } from './replayConversation';

export interface HitShares {
  readonly hit1: number;
  readonly hit3: number;
}

/** Of the places between two marked turns of the customer's, those where the concern changes; returns count as changes. */
export interface BoundaryScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly marked: number;
  readonly found: number;
}

/** `later`: turns after the one that names their concern · `naming`: those that name it. */
export interface ConversationScores {
  readonly conversations: number;
  readonly laterTurns: number;
  readonly namingTurns: number;
  readonly later: Readonly<Record<Way, HitShares>>;
  readonly naming: Readonly<Record<Way, HitShares>>;
  readonly boundaries: BoundaryScores;
  /** While there is no model. */
  readonly boundariesByWords: BoundaryScores;
  /** Share of conversations with as many concerns as were marked. */
  readonly countRight: number;
  readonly understoodMs: { readonly p50: number; readonly p95: number };
}

export function measureConversations(replayed: readonly ReplayedConversation[]): ConversationScores {
  const turns = replayed.flatMap((conversation) => conversation.turns);
  const later = turns.filter(({ naming }) => !naming);
  const naming = turns.filter((turn) => turn.naming);
  const times = turns.map(({ understoodMs }) => understoodMs);
  const right = replayed.filter(({ conversation, concerns }) => conversation.gold.size === concerns);
  return {
    conversations: replayed.length,
    laterTurns: later.length,
    namingTurns: naming.length,
    later: sharesOf(later),
    naming: sharesOf(naming),
    boundaries: boundaryScores(replayed.map((conversation) => conversation.turns)),
    boundariesByWords: boundaryScores(
      replayed.map((conversation) =>
        conversation.turns.map(({ marked, presentByWords }) => ({ marked, present: presentByWords })),
      ),
    ),
    countRight: right.length / replayed.length,
    understoodMs: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  };
}

function sharesOf(turns: readonly ReplayedTurn[]): Record<Way, HitShares> {
  const within = (way: Way, place: number) =>
    turns.filter(({ ranks }) => (ranks[way] ?? Number.POSITIVE_INFINITY) <= place).length / turns.length;
  const shares = ways.map((way) => [way, { hit1: within(way, 1), hit3: within(way, 3) }] as const);
  return Object.fromEntries(shares) as Record<Way, HitShares>;
}

/** A change is found where marked and understood concern both change between the same two turns. */
export function boundaryScores(
  conversations: readonly (readonly Pick<ReplayedTurn, 'marked' | 'present'>[])[],
): BoundaryScores {
  let [both, marked, found] = [0, 0, 0];
  for (const turns of conversations)
    for (const [at, turn] of turns.entries()) {
      const before = turns[at - 1];
      if (!before) continue;
      const isMarked = before.marked !== turn.marked;
      const isFound = before.present !== turn.present;
      if (isMarked) marked++;
      if (isFound) found++;
      if (isMarked && isFound) both++;
    }
  const precision = found === 0 ? Number.NaN : both / found;
  const recall = marked === 0 ? Number.NaN : both / marked;
  const f1 = marked + found === 0 ? Number.NaN : (2 * both) / (marked + found);
  return { precision, recall, f1, marked, found };
}
