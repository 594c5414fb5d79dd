// What can be said of two rankers after so many won and lost concerns: rate, interval, tests, and how many more it takes.
// Pure statistics of fair coin tosses; knows nothing of rankers.
import { wilsonInterval } from '../arithmetic/wilsonInterval';

/** Of decided concerns, ties left out. Whole numbers ≥ 0. */
export interface Wins {
  readonly won: number;
  readonly lost: number;
}

/** Shares in [0, 1] with `low` ≤ `rate` ≤ `high`. */
export interface WinRate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** Share won with its 95 % interval. Nothing decided: 0 to 1. */
export function winRate({ won, lost }: Wins): WinRate {
  const n = won + lost;
  if (n === 0) return { rate: 0.5, low: 0, high: 1 };
  return { rate: won / n, ...wilsonInterval(won, n) };
}

/** Two-sided exact sign test: the chance of a split at least this uneven if both were equal. Right for one look only. */
export function signTest({ won, lost }: Wins): number {
  const n = won + lost;
  let tail = 0;
  for (let k = Math.max(won, lost); k <= n; k++) tail += Math.exp(logChoose(n, k) - n * Math.LN2);
  return Math.min(1, 2 * tail);
}

/**
 * Natural logarithm of the evidence against "both are equal": the mean likelihood of every win rate alike, against
 * that of one half, ∫ pʷ(1−p)ˡ dp · 2ⁿ = w! l! 2ⁿ / (n+1)!. If both are equal it ever reaches ln(1/α) with a chance of
 * at most α, however often one looks (Ville 1939; Robbins 1970), so a page may show it every day.
 */
export function evidence({ won, lost }: Wins): number {
  const n = won + lost;
  return n * Math.LN2 - logChoose(n, won) - Math.log(n + 1);
}

/** From here on a difference is taken as shown: at most one trial in twenty of equal rankers ever gets so far. */
export const enoughEvidence = Math.log(20);

/** More than any installation collects; beyond it two rankers count as alike. */
const mostEvents = 100_000;

/**
 * Decided concerns after which `evidence` is enough if the share won stays at `rate`; undefined where that takes more
 * than 100,000.
 */
export function eventsUntilVerdict(rate: number): number | undefined {
  const isEnough = (n: number) => {
    const won = Math.round(rate * n);
    return evidence({ won, lost: n - won }) >= enoughEvidence;
  };
  let few = 0;
  let many = 1;
  while (!isEnough(many)) {
    if (many >= mostEvents) return undefined;
    few = many;
    many = Math.min(mostEvents, many * 2);
  }
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (isEnough(middle)) many = middle;
    else few = middle;
  }
  return many;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** ln n!, by Stirling's series where its error is below 1e-9. */
function logFactorial(n: number): number {
  if (n < 20) {
    let sum = 0;
    for (let factor = 2; factor <= n; factor++) sum += Math.log(factor);
    return sum;
  }
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
}
