// Claimed against solved: a dot a step with its 95 % range, the diagonal, five points to either side.
// Draws numbers it is given; hollow dots rest on few ratings.
import { Group } from '@visx/group';
import { scaleLinear, scaleSqrt } from '@visx/scale';
import { Circle, Line, Polygon } from '@visx/shape';
import {
  leastJudged,
  leastPerStep,
  type ReliabilityInsight,
  type ReliabilityStep,
} from '../../../knowledge/vocabulary/insights';
import { useWords } from '../../i18n/WordsContext';
import { ChartCard } from '../ChartCard/ChartCard';
import { type Scale, TicksBelow, TicksLeft } from '../chartAxes';
import { stepColour, stepLabel } from '../stepLook';
import classes from './ReliabilityChart.module.css';
import { ReliabilityLegend } from './ReliabilityLegend';

interface ReliabilityChartProps {
  readonly insight: ReliabilityInsight;
  readonly asTable: boolean;
}

const height = 300;
const margin = { left: 34, right: 22, top: 12, bottom: 26 };
/** Width of the band beside the diagonal, in shares: what the finding calls right. */
const band = 0.05;

export function ReliabilityChart({ insight, asTable }: ReliabilityChartProps) {
  const words = useWords();
  const { t, percent } = words;
  const { finding, ratings, ratedShare, steps } = insight;
  const counted = t('insights.ratings', { n: ratings });
  const claimed = weighted(steps, ({ meanLikelihood }) => meanLikelihood);
  const solved = weighted(steps, ({ solvedShare }) => solvedShare);
  return (
    <ChartCard
      title={t(`reliability.${finding}`, { n: leastJudged })}
      axes={t('reliability.axes')}
      sentence={t('reliability.sentence', {
        claimed: percent(claimed),
        solved: percent(solved),
        ratings: counted,
      })}
      table={{
        head: [
          t('reliability.step'),
          t('reliability.count'),
          t('reliability.claimed'),
          t('reliability.solved'),
          t('reliability.range'),
        ],
        rows: steps.map((step) => [
          stepLabel(step, words),
          words.number(step.count),
          percent(step.meanLikelihood),
          percent(step.solvedShare),
          t('reliability.rangeOf', { low: words.number(step.low * 100), high: percent(step.high) }),
        ]),
      }}
      asTable={asTable}
      span={3}
      height={height}
      legend={<ReliabilityLegend hollow={steps.some(isHollow)} />}
      foot={
        ratedShare === undefined
          ? counted
          : t('reliability.rated', { ratings: counted, percent: percent(ratedShare) })
      }
    >
      {(width) => <Plot steps={steps} width={width} />}
    </ChartCard>
  );
}

function Plot({ steps, width }: { readonly steps: readonly ReliabilityStep[]; readonly width: number }) {
  const words = useWords();
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const lowest = Math.min(0.3, ...steps.map(({ low, meanLikelihood }) => Math.min(low, meanLikelihood)));
  const domain = [Math.max(0, Math.floor(lowest * 10) / 10), 1];
  const x = scaleLinear<number>({ domain, range: [0, inner.width] });
  const y = scaleLinear<number>({ domain, range: [inner.height, 0] });
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].filter((value) => value >= domain[0]!);
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const radius = scaleSqrt<number>({ domain: [0, most], range: [3, 8] });
  return (
    <Group left={margin.left} top={margin.top}>
      <TicksLeft scale={y} values={ticks} format={(value) => words.number(value * 100)} width={inner.width} />
      <TicksBelow scale={x} values={ticks} format={words.percent} top={inner.height} />
      <Polygon points={bandCorners(domain[0]!, x, y)} className={classes.band ?? ''} />
      <Line
        from={{ x: x(domain[0]!), y: y(domain[0]!) }}
        to={{ x: x(1), y: y(1) }}
        className={classes.diagonal ?? ''}
      />
      {steps.map((step) => (
        <Dot key={step.from} step={step} x={x} y={y} radius={radius(step.count)} />
      ))}
    </Group>
  );
}

interface DotProps {
  readonly step: ReliabilityStep;
  readonly x: Scale;
  readonly y: Scale;
  readonly radius: number;
}

function Dot({ step, x, y, radius }: DotProps) {
  const { number } = useWords();
  const { meanLikelihood, solvedShare, low, high } = step;
  // On whole pixels every line is as wide as the next.
  const at = { x: Math.round(x(meanLikelihood)), y: y(solvedShare) };
  const colour = stepColour(step);
  // On the far side of the diagonal there is room for the number.
  const below = solvedShare <= meanLikelihood;
  return (
    <>
      <Line from={{ x: at.x, y: y(high) }} to={{ x: at.x, y: y(low) }} className={classes.range ?? ''} />
      <Circle
        cx={at.x}
        cy={at.y}
        r={radius}
        className={classes.dot ?? ''}
        fill={isHollow(step) ? 'var(--surface)' : colour}
        stroke={isHollow(step) ? colour : 'var(--surface)'}
      />
      <text
        x={at.x + (below ? radius + 7 : -radius - 7)}
        y={at.y + (below ? radius + 9 : -radius - 1)}
        textAnchor={below ? 'start' : 'end'}
        className={classes.value}
      >
        {number(solvedShare * 100)}
      </text>
    </>
  );
}

const isHollow = ({ count }: ReliabilityStep): boolean => count < leastPerStep;

/** The strip of ±`band` around the diagonal, cut to the plot. */
function bandCorners(lowest: number, x: Scale, y: Scale): [number, number][] {
  const corners: [number, number][] = [
    [lowest, lowest],
    [lowest, lowest + band],
    [1 - band, 1],
    [1, 1],
    [1, 1 - band],
    [lowest + band, lowest],
  ];
  return corners.map(([claimed, solved]) => [x(claimed), y(solved)]);
}

function weighted(steps: readonly ReliabilityStep[], value: (step: ReliabilityStep) => number): number {
  const count = steps.reduce((sum, step) => sum + step.count, 0);
  return steps.reduce((sum, step) => sum + value(step) * step.count, 0) / Math.max(1, count);
}
