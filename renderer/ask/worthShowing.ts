// Which cards of an answer stand in the list: the first speaks for the answer, the others are worth a look or not.
// Pure; whether there is an answer at all, the engine has judged.
import type { Card } from '../../knowledge/vocabulary/answer';

/**
 * A further card must solve at least one concern in ten. The answers of one concern compete, so that calibrated second
 * and third cards mostly lie below 35 %: hiding them would throw away every fifth right article (docs/decisions.md).
 */
const leastOfFurther = 0.1;

/** The first card and all others from one in ten on; cards without a likelihood (words only) all count. */
export function worthShowing(cards: readonly Card[]): readonly Card[] {
  return cards.filter(
    ({ likelihood }, rank) => rank === 0 || likelihood === undefined || likelihood >= leastOfFurther,
  );
}
