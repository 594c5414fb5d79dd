// How early in the typing the right article is there to stay: asks the prefixes of every answerable concern.
// Slow (up to twenty questions a concern), so it is asked for.
import type { Engine } from '../../engine/engine';
import { earlinessOf, medianEarliness } from '../earliness';
import type { EvalConcern } from '../evalSet';
import { rankOfGold } from '../measures';

/** Cards that are in sight without scrolling. */
const inSight = 3;

/** Median share of the characters after which the right article stays in the top 3, in (0, 1]; NaN for no answerable concern. */
export async function measureEarliness(concerns: readonly EvalConcern[], engine: Engine): Promise<number> {
  const shares: number[] = [];
  for (const { text, gold } of concerns) {
    if (gold.size === 0) continue;
    const isNearTop = async (prefix: string) => {
      const answer = await engine.ask({ text: prefix, top: inSight });
      const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
      return (
        rankOfGold(
          cards.map(({ source }) => source),
          gold,
        ) !== undefined
      );
    };
    shares.push(await earlinessOf(text, isNearTop));
  }
  return medianEarliness(shares);
}
