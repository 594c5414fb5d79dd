// Decides which cards stand where when a fresh answer comes: the list holds still under the agent's hand.
// Pure; knows ids and ranks, not cards.
import type { ArticleId } from '../../knowledge/vocabulary/ids';

export interface OrderRules {
  /** After the first arrow key nothing moves until the agent takes the new order. */
  readonly frozen: boolean;
  /** How many cards the list has room for, ≥ 1. */
  readonly slots: number;
}

export interface SettledOrder {
  readonly order: readonly ArticleId[];
  /** Fresh articles left out though they rank above one that is shown. */
  readonly newBetter: number;
  /** Place of the best article, from 0; -1 where it is not shown. */
  readonly bestAt: number;
}

/**
 * `previous`: ids as shown, top first · `fresh`: ids of the new answer, best first, without repeats.
 * Not frozen: the best `slots` of the answer are shown; who was there keeps its slot, who is no longer among them
 * leaves, who is new takes a free slot, best first, and gaps that stay close up.
 * Frozen: the order stays as it is.
 */
export function settleOrder(
  previous: readonly ArticleId[],
  fresh: readonly ArticleId[],
  { frozen, slots }: OrderRules,
): SettledOrder {
  const order = frozen && previous.length > 0 ? previous : holdSlots(previous, fresh.slice(0, slots));
  const shown = new Set(order);
  const rank = (id: ArticleId) => (fresh.includes(id) ? fresh.indexOf(id) : fresh.length);
  const worstShown = Math.max(-1, ...order.map(rank));
  const newBetter = fresh.filter((id, at) => at < slots && !shown.has(id) && at < worstShown).length;
  return { order, newBetter, bestAt: fresh[0] === undefined ? -1 : order.indexOf(fresh[0]) };
}

function holdSlots(previous: readonly ArticleId[], wanted: readonly ArticleId[]): readonly ArticleId[] {
  const stays = new Set(wanted);
  const before = new Set(previous);
  const incoming = wanted.filter((id) => !before.has(id));
  const slots: (ArticleId | undefined)[] = previous.map((id) => (stays.has(id) ? id : incoming.shift()));
  return [...slots.filter((id): id is ArticleId => id !== undefined), ...incoming];
}
