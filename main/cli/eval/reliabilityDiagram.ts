// The reliability diagram: claimed against true, with a histogram of the claims below.
// Describes the chart; drawDiagram.ts draws it.
import type { Judgement } from '../../../knowledge/likelihood/measures/judgement';
import { type ReliabilityBin, reliability } from '../../../knowledge/likelihood/measures/reliability';
import { colours, drawDiagram, percentAxis } from './drawDiagram';
import { axisWords, type Finding } from './reportWords';

const size = { width: 560, height: 720 };
/** Bars of the histogram: 5 points of likelihood each. */
const barCount = 20;
/** Diameter of a dot in pixels: its area is in proportion to the concerns of its bin. */
const largestDot = 22;

/** Dots with 95 % intervals (Wilson) and areas by count, the diagonal, solved and unsolved concerns by likelihood. */
export function reliabilityDiagram(judgements: readonly Judgement[], finding: Finding): string {
  const { bins } = reliability(judgements);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const dot = ({ meanLikelihood, solvedShare, count }: ReliabilityBin) => ({
    value: [meanLikelihood * 100, solvedShare * 100],
    symbolSize: Math.max(5, largestDot * Math.sqrt(count / most)),
  });
  const option = {
    grid: [
      { left: 64, right: 24, top: 76, height: 400 },
      { left: 64, right: 24, top: 540, height: 110 },
    ],
    xAxis: [percentAxis('', 0), percentAxis(axisWords.likelihood, 1)],
    yAxis: [percentAxis(axisWords.solved, 0), countAxis(axisWords.count)],
    legend: { top: 506, right: 24, data: [axisWords.solvedCards, axisWords.unsolvedCards] },
    series: [
      diagonal,
      intervals(bins),
      { type: 'scatter', data: bins.map(dot), itemStyle: { color: colours.truth, opacity: 1 } },
      ...histogram(judgements),
    ],
  };
  return drawDiagram(finding, option, size);
}

const diagonal = {
  type: 'line',
  data: [
    [0, 0],
    [100, 100],
  ],
  symbol: 'none',
  lineStyle: { color: colours.claim, type: 'dashed', width: 1 },
};

interface DrawApi {
  value(dimension: number): number;
  coord(point: readonly number[]): readonly [number, number];
}

function intervals(bins: readonly ReliabilityBin[]): unknown {
  return {
    type: 'custom',
    data: bins.map(({ meanLikelihood, low, high }) => [meanLikelihood * 100, low * 100, high * 100]),
    renderItem: (_: unknown, api: DrawApi) => {
      const [x, lowest] = api.coord([api.value(0), api.value(1)]);
      const [, highest] = api.coord([api.value(0), api.value(2)]);
      const style = { stroke: colours.truth, lineWidth: 1.5 };
      return { type: 'line', shape: { x1: x, y1: lowest, x2: x, y2: highest }, style };
    },
  };
}

/** Stacked bars: solved below, unsolved above. */
function histogram(judgements: readonly Judgement[]): readonly unknown[] {
  const barOf = ({ likelihood }: Judgement) => Math.min(barCount - 1, Math.floor(likelihood * barCount));
  const bars = (isSolved: boolean) => {
    const counts = new Array<number>(barCount).fill(0);
    for (const judgement of judgements) if (judgement.solved === isSolved) counts[barOf(judgement)]! += 1;
    return counts.map((count, bar) => [((bar + 0.5) * 100) / barCount, count]);
  };
  const series = (isSolved: boolean, color: string) => ({
    type: 'bar',
    name: isSolved ? axisWords.solvedCards : axisWords.unsolvedCards,
    stack: 'concerns',
    xAxisIndex: 1,
    yAxisIndex: 1,
    barWidth: 20,
    data: bars(isSolved),
    itemStyle: { color },
  });
  return [series(true, colours.truth), series(false, colours.wrong)];
}

function countAxis(name: string): unknown {
  const { max: _, ...axis } = percentAxis(name, 1);
  return { ...axis, minInterval: 1, splitNumber: 3, nameGap: 40 };
}
