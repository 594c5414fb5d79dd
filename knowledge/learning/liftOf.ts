// From the evidence near a concern to a lift: how far up or down an article goes, shrunk by how little is known.
// Plain numbers; knows neither articles nor vectors.
import type { LearningParameters } from './learningParameters';

/**
 * What the ratings near a concern say of one article, in ratings. `helpful`, `unhelpful`: weights times kernel ·
 * `helpfulOfAll`: the helpful ratings of all articles near the concern · `general`: helpful minus unhelpful verdicts of
 * the article anywhere, `generalCount` their number · `verdicts`: of the whole base.
 */
export interface Evidence {
  readonly helpful: number;
  readonly unhelpful: number;
  readonly helpfulOfAll: number;
  readonly general: number;
  readonly generalCount: number;
  readonly verdicts: number;
}

/**
 * Kernel regression of the verdicts (Nadaraya 1964, Watson 1964), each part shrunk towards nothing by a prior of as many
 * ratings as its name says. Helpful and unhelpful are weighed apart, since only the first card is rated: "not this one"
 * must let the second rise, "this one" must end the search. Rises with `helpful`, falls with `unhelpful`.
 */
export function liftOf(evidence: Evidence, parameters: LearningParameters): number {
  const { helpful, unhelpful, helpfulOfAll, general, generalCount, verdicts } = evidence;
  const { youth, youthRatings, generalGain, generalPrior } = parameters;
  const young = (youth * youthRatings) / (verdicts + youthRatings);
  const known = helpful + unhelpful + young;
  return (
    (parameters.helpfulGain * helpful) / (known + parameters.helpfulPrior) -
    (parameters.unhelpfulGain * unhelpful) / (known + parameters.unhelpfulPrior) +
    (parameters.shareGain * helpful) / (helpfulOfAll + parameters.sharePrior + young) +
    (generalGain * general) / (generalCount + generalPrior)
  );
}
