// Which cards of an answer count as answers: "unlikely" is shown on request only.
// Pure; the limits are the scale's own.
import type { Card } from '../../knowledge/vocabulary/answer';
import { likelihoodLevel } from '../../knowledge/vocabulary/likelihood';

/** Cards without a likelihood (words only) all count; where every card is unlikely, the engine has judged so. */
export function worthShowing(cards: readonly Card[]): readonly Card[] {
  const worthy = cards.filter(
    ({ likelihood }) => likelihood === undefined || likelihoodLevel(likelihood) !== 'unlikely',
  );
  return worthy.length > 0 ? worthy : cards;
}
