// Do likelihoods keep their promise? Bins of equal mass, and their distance from the diagonal.
// Knows judgements only; `excessEce` says how much of the distance is more than noise.
import { type Interval, wilsonInterval } from '../../arithmetic/wilsonInterval';
import type { Judgement } from './judgement';

/** One bin: what it claimed on average and what came true, with the 95 % interval of the latter. */
export interface ReliabilityBin extends Interval {
  readonly count: number;
  readonly solved: number;
  readonly meanLikelihood: number;
  readonly solvedShare: number;
}

export interface Reliability {
  /** Expected calibration error in [0, 1]; NaN for no judgements. */
  readonly ece: number;
  /** By rising likelihood; fewer than asked for where judgements are few or likelihoods equal. */
  readonly bins: readonly ReliabilityBin[];
}

/** Ten bins, as issue 4 measures. */
export const usualBins = 10;

/**
 * ECE = Σ n_b/n · |mean likelihood − share solved| (Naeini, Cooper & Hauskrecht 2015) over bins of equal mass
 * (Nguyen & O'Connor 2015): bins of equal width leave most of them empty where likelihoods crowd.
 */
export function reliability(judgements: readonly Judgement[], binCount: number = usualBins): Reliability {
  const bins = equalMassBins(
    judgements.map(({ likelihood }) => likelihood),
    binCount,
  ).map((members) => reliabilityBin(members.map((at) => judgements[at]!)));
  const gap = ({ count, meanLikelihood, solvedShare }: ReliabilityBin) =>
    (count / judgements.length) * Math.abs(meanLikelihood - solvedShare);
  return { ece: bins.length === 0 ? Number.NaN : bins.reduce((sum, bin) => sum + gap(bin), 0), bins };
}

/** Positions by rising likelihood in up to `binCount` bins of (nearly) equal size; equal likelihoods share a bin, so that the order of the input is irrelevant. */
export function equalMassBins(
  likelihoods: readonly number[],
  binCount: number,
): readonly (readonly number[])[] {
  const order = likelihoods.map((_, at) => at).sort((a, b) => likelihoods[a]! - likelihoods[b]!);
  const bins: number[][] = [];
  let last = -1;
  order.forEach((position, at) => {
    const bin = Math.floor((at * binCount) / order.length);
    const isTie = at > 0 && likelihoods[position] === likelihoods[order[at - 1]!];
    if (bin !== last && !isTie) {
      bins.push([]);
      last = bin;
    }
    bins.at(-1)!.push(position);
  });
  return bins;
}

/** One bin of judgements, at least one. */
export function reliabilityBin(members: readonly Judgement[]): ReliabilityBin {
  const count = members.length;
  const solved = members.filter((member) => member.solved).length;
  const meanLikelihood = members.reduce((sum, { likelihood }) => sum + likelihood, 0) / count;
  return { count, solved, meanLikelihood, solvedShare: solved / count, ...wilsonInterval(solved, count) };
}
