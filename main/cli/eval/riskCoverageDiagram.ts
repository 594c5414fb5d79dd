// The risk-coverage diagram: how many wrong first cards remain when the least likely answers are kept back.
// Describes the chart; drawDiagram.ts draws it.
import type { Judgement } from '../../../knowledge/likelihood/measures/judgement';
import { riskCoverage } from '../../../knowledge/likelihood/measures/riskCoverage';
import { colours, drawDiagram, percentAxis } from './drawDiagram';
import { axisWords, type Finding } from './reportWords';

const size = { width: 560, height: 420 };
/** Share of wrong first cards that the default of silence aims at. */
const promisedRisk = 10;

export function riskCoverageDiagram(judgements: readonly Judgement[], finding: Finding): string {
  const { points } = riskCoverage(judgements);
  const option = {
    grid: { left: 64, right: 24, top: 76, bottom: 56 },
    xAxis: percentAxis(axisWords.coverage),
    yAxis: percentAxis(axisWords.risk),
    series: [
      line(
        points.map(({ coverage, risk }) => [coverage * 100, risk * 100]),
        { color: colours.wrong, width: 2 },
      ),
      line(
        [
          [0, promisedRisk],
          [100, promisedRisk],
        ],
        { color: colours.claim, type: 'dashed', width: 1 },
      ),
    ],
  };
  return drawDiagram(finding, option, size);
}

function line(data: readonly (readonly number[])[], lineStyle: Readonly<Record<string, unknown>>): unknown {
  return { type: 'line', data, symbol: 'none', lineStyle };
}
