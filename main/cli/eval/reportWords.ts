// The findings that head the report's diagrams, German and English.
// Words only: numbers are measured elsewhere.
import { percent } from '../percent';
import type { LikelihoodMeasures } from './measureLikelihood';

export interface Finding {
  readonly de: string;
  readonly en: string;
}

/** Excess ECE up to which likelihoods count as kept: the goal of issue 4. */
const keptWithin = 0.03;
/** From here on the mean alone tells which way likelihoods are wrong. */
const clearlyOff = 0.02;

/** Whether the likelihoods keep their promise, and which way they miss it. */
export function reliabilityFinding(measures: LikelihoodMeasures): Finding {
  const { meanLikelihood, solvedShare, excessEce } = measures;
  if (measures.judged === 0) return { de: 'Keine Likelihood zu prüfen', en: 'No likelihood to check' };
  const numbers = {
    de: `versprochen ${percent(meanLikelihood)}, gelöst ${percent(solvedShare)}`,
    en: `promised ${percent(meanLikelihood)}, solved ${percent(solvedShare)}`,
  };
  const [de, en] = verdict(excessEce, meanLikelihood - solvedShare);
  return { de: `${de}: ${numbers.de}`, en: `${en}: ${numbers.en}` };
}

function verdict(excess: number, gap: number): readonly [string, string] {
  if (excess <= keptWithin) return ['Die Karten halten ihr Versprechen', 'The cards keep their promise'];
  if (gap > clearlyOff) return ['Die Karten versprechen zu viel', 'The cards promise too much'];
  if (gap < -clearlyOff) return ['Die Karten versprechen zu wenig', 'The cards promise too little'];
  return [
    'Die Karten versprechen mal zu viel, mal zu wenig',
    'The cards promise too much here, too little there',
  ];
}

/** What silence buys. */
export function silenceFinding({ judged, riskAt }: LikelihoodMeasures): Finding {
  if (judged === 0) return reliabilityFinding({ judged } as LikelihoodMeasures);
  const all = percent(riskAt[100]);
  const few = percent(riskAt[80]);
  return {
    de: `Falsche erste Karten: ${all}, bei 20 % Schweigen ${few}`,
    en: `Wrong first cards: ${all}, and ${few} when silent on 20 %`,
  };
}

export const axisWords = {
  likelihood: 'Likelihood der ersten Karte · likelihood of the first card, %',
  solved: 'gelöst · solved, %',
  count: 'Anliegen · concerns',
  solvedCards: 'gelöst · solved',
  unsolvedCards: 'nicht gelöst · not solved',
  coverage: 'beantwortete Anliegen · concerns answered, %',
  risk: 'falsche erste Karten · wrong first cards, %',
} as const;
