// The numbers of one evaluated set, and of all sets together, as `eval` prints them.
// Old fields keep their names: scripts build on them.
import type { Asked } from './askSet';
import type { EvaluatedSet } from './evaluateSet';
import { type LikelihoodMeasures, measureLikelihood } from './measureLikelihood';
import { measureRanking, type RankingMeasures } from './measureRanking';

export interface ProtocolSummary extends RankingMeasures {
  readonly likelihood: LikelihoodMeasures;
}

/** The protocol with everything in the base lies flat beside the set's name; `withheld` is the other one. */
export interface SetSummary extends ProtocolSummary {
  readonly set: string;
  readonly articles: number;
  readonly imported: number;
  readonly earliness?: number;
  readonly withheld: ProtocolSummary & { readonly articlesWithheld: number };
}

/** All sets' first cards thrown together: large sets weigh more. */
export interface PooledSummary {
  readonly likelihood: LikelihoodMeasures;
  readonly withheld: { readonly likelihood: LikelihoodMeasures };
}

export function summariseSet({
  set,
  articles,
  imported,
  whole,
  thinned,
  withheld,
  earliness,
}: EvaluatedSet): SetSummary {
  return {
    set,
    articles,
    imported,
    ...(earliness !== undefined && { earliness }),
    ...summariseProtocol(whole),
    withheld: { articlesWithheld: withheld, ...summariseProtocol(thinned) },
  };
}

export function pool(sets: readonly EvaluatedSet[]): PooledSummary {
  return {
    likelihood: measureLikelihood(sets.flatMap(({ whole }) => whole)),
    withheld: { likelihood: measureLikelihood(sets.flatMap(({ thinned }) => thinned)) },
  };
}

function summariseProtocol(asked: readonly Asked[]): ProtocolSummary {
  return { ...measureRanking(asked), likelihood: measureLikelihood(asked) };
}
