// Can the percentages be trusted? Verdicts on first cards against what the cards claimed.
// Knows verdicts as values; says nothing of single ones.
import { excessEce } from '../likelihood/measures/excessEce';
import type { Judgement } from '../likelihood/measures/judgement';
import { reliabilityBin } from '../likelihood/measures/reliability';
import {
  leastJudged,
  leastSummed,
  type ReliabilityFinding,
  type ReliabilityInsight,
} from '../vocabulary/insights';
import { likelihoodSteps, stepOf } from './likelihoodSteps';
import { toldCounts } from './toldCounts';

/** From here on the title says that the percentages are off (design, screen 8). */
const leastOff = 0.05;

/** `shownCards`: concerns that showed a first card with a likelihood. Undefined below `leastSummed` verdicts. */
export function judgePercentages(
  judgements: readonly Judgement[],
  shownCards: number,
): ReliabilityInsight | undefined {
  const ratings = judgements.length;
  if (ratings < leastSummed) return undefined;
  const claimed = judgements.reduce((sum, { likelihood }) => sum + likelihood, 0) / ratings;
  const solved = judgements.filter((judgement) => judgement.solved).length / ratings;
  const bias = claimed - solved;
  const deviation = Math.max(Math.abs(bias), excessEce(judgements));
  return {
    finding: findingOf({ ratings, bias, deviation }),
    ratings,
    bias,
    deviation,
    steps: stepsOf(judgements),
    // More verdicts than noted concerns: the log is younger than the ratings.
    ...(shownCards >= ratings && { ratedShare: ratings / shownCards }),
  };
}

function stepsOf(judgements: readonly Judgement[]): ReliabilityInsight['steps'] {
  const members = likelihoodSteps.map((_, at) =>
    judgements.filter(({ likelihood }) => stepOf(likelihood) === at),
  );
  const counts = toldCounts(members.map(({ length }) => length));
  return likelihoodSteps.flatMap(({ from, to }, at) => {
    if (counts[at] == null) return [];
    const { count, meanLikelihood, solvedShare, low, high } = reliabilityBin(members[at]!);
    return [{ from, to, count, meanLikelihood, solvedShare, low, high }];
  });
}

function findingOf({
  ratings,
  bias,
  deviation,
}: Pick<ReliabilityInsight, 'ratings' | 'bias' | 'deviation'>): ReliabilityFinding {
  if (ratings < leastJudged) return 'tooFew';
  if (bias > leastOff) return 'tooHigh';
  if (bias < -leastOff) return 'tooLow';
  return deviation > leastOff ? 'uneven' : 'accurate';
}
