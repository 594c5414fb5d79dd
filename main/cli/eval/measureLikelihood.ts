// How honest the first card's likelihood is, and how well it tells answerable concerns from the others.
// The measures stand in knowledge/likelihood/measures/; here they meet a run.
import { auroc } from '../../../knowledge/likelihood/measures/auroc';
import { baseRateBrier, brierScore } from '../../../knowledge/likelihood/measures/brierScore';
import { excessEce } from '../../../knowledge/likelihood/measures/excessEce';
import type { Judgement } from '../../../knowledge/likelihood/measures/judgement';
import { reliability } from '../../../knowledge/likelihood/measures/reliability';
import {
  falseAnswersAt,
  riskAtCoverage,
  riskCoverage,
} from '../../../knowledge/likelihood/measures/riskCoverage';
import type { Asked } from './askSet';
import { isSolved } from './measureRanking';

/** Every number in [0, 1] (`excessEce` may fall below 0); NaN (null in JSON) where nothing could be judged. */
export interface LikelihoodMeasures {
  /** First cards with a likelihood. */
  readonly judged: number;
  readonly meanLikelihood: number;
  readonly solvedShare: number;
  readonly ece: number;
  readonly excessEce: number;
  readonly brier: number;
  readonly brierBase: number;
  /** First card right against wrong. */
  readonly aurocSolved: number;
  /** Concerns that an article answers against those that none does. */
  readonly aurocAnswerable: number;
  /** Share of unanswerable concerns that get an answer where 90 % of the answerable ones do. */
  readonly falseAnswersAt90: number;
  readonly riskArea: number;
  /** Share of wrong first cards at 50, 80 and 100 % of the concerns shown. */
  readonly riskAt: { readonly 50: number; readonly 80: number; readonly 100: number };
}

export function measureLikelihood(asked: readonly Asked[]): LikelihoodMeasures {
  const judgements = judgementsOf(asked);
  const [answerable, unanswerable] = likelihoodsByAnswer(asked);
  const curve = riskCoverage(judgements);
  const mean = (value: (judgement: Judgement) => number) =>
    judgements.reduce((sum, judgement) => sum + value(judgement), 0) / judgements.length;
  const [solved, unsolved] = [true, false].map((wanted) =>
    judgements.filter((judgement) => judgement.solved === wanted).map(({ likelihood }) => likelihood),
  );
  return {
    judged: judgements.length,
    meanLikelihood: mean(({ likelihood }) => likelihood),
    solvedShare: mean((judgement) => (judgement.solved ? 1 : 0)),
    ece: reliability(judgements).ece,
    excessEce: excessEce(judgements),
    brier: brierScore(judgements),
    brierBase: baseRateBrier(judgements),
    aurocSolved: auroc(solved!, unsolved!),
    aurocAnswerable: auroc(answerable, unanswerable),
    falseAnswersAt90: falseAnswersAt(answerable, unanswerable, 0.9),
    riskArea: curve.area,
    riskAt: {
      50: riskAtCoverage(curve, 0.5),
      80: riskAtCoverage(curve, 0.8),
      100: riskAtCoverage(curve, 1),
    },
  };
}

export function judgementsOf(asked: readonly Asked[]): readonly Judgement[] {
  return asked.flatMap((one) =>
    one.likelihood === undefined ? [] : [{ likelihood: one.likelihood, solved: isSolved(one) }],
  );
}

/** First-card likelihoods of answerable and of unanswerable concerns; no card at all counts as 0. Empty without calibration. */
function likelihoodsByAnswer(asked: readonly Asked[]): readonly [readonly number[], readonly number[]] {
  const known = asked.filter(({ likelihood, sources }) => likelihood !== undefined || sources.length === 0);
  if (known.every(({ likelihood }) => likelihood === undefined)) return [[], []];
  const of = (isAnswerable: boolean) =>
    known
      .filter(({ concern }) => concern.gold.size > 0 === isAnswerable)
      .map(({ likelihood }) => likelihood ?? 0);
  return [of(true), of(false)];
}
