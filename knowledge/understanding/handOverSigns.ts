// Whether it is time to hand a contact over, and why. A calm sign: better once too late than at every turn.
// Joins what was said with how the answers went; keeps nothing.
import type { HandOverReason } from '../vocabulary/understanding';
import { announcesLaw, asksForAnother } from './askedForAnother';
import { repeatsTurn, saysItWasSaid } from './repeatedWords';

/**
 * `said`: the customer's turns in order, or the one typed text · `likelihoods`: of the best card, answer by answer, of the
 * concern being talked of; also where it was too unlikely to be shown.
 */
export interface ContactCourse {
  readonly said: readonly string[];
  readonly likelihoods: readonly number[];
  readonly unhelpfulInRow: number;
}

const unhelpfulLimit = 3;
/** A wish of ten turns ago may have been met. */
const wishMemory = 4;
/** Points by which the likelihood must have sunk, over at least three answers none of which rose. */
const clearFall = 0.25;
/** A card that is likelier to help than not is no reason to hand over, however good the former one was. */
const evenOdds = 0.5;

/** The reasons in the order of their weight; empty: none. */
export function handOverSigns({ said, likelihoods, unhelpfulInRow }: ContactCourse): HandOverReason[] {
  const lately = said.slice(-wishMemory);
  return [
    ...(lately.some(announcesLaw) ? ['law' as const] : []),
    ...(lately.some((words) => asksForAnother(words) && !announcesLaw(words)) ? ['wish' as const] : []),
    ...(lately.some(saysItWasSaid) || repeatsTurn(said) ? ['repeats' as const] : []),
    ...(falls(likelihoods) ? ['falling' as const] : []),
    ...(unhelpfulInRow >= unhelpfulLimit ? ['unhelpful' as const] : []),
  ];
}

function falls(likelihoods: readonly number[]): boolean {
  let from = likelihoods.length - 1;
  while (from > 0 && likelihoods[from - 1]! >= likelihoods[from]!) from--;
  const run = likelihoods.slice(from);
  if (run.length === 0 || run.at(-1)! >= evenOdds) return false;
  // Equal answers in a row are one answer: nothing was asked anew.
  return new Set(run).size >= 3 && run[0]! - run.at(-1)! >= clearFall;
}
