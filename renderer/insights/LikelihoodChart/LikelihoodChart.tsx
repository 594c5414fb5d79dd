// How sure the first cards were: a bar a step, its edges at the limits of the words; silence hatched beside them.
// Draws numbers it is given; what is too small to tell has no bar.
import { Group } from '@visx/group';
import { PatternLines } from '@visx/pattern';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';
import { useId } from 'react';
import { type LikelihoodInsight, leastTold, type ToldCount } from '../../../knowledge/vocabulary/insights';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ChartCard } from '../ChartCard/ChartCard';
import { stepColour, stepLabel } from '../stepLook';
import classes from './LikelihoodChart.module.css';
import { WordLimits } from './WordLimits';

interface LikelihoodChartProps {
  readonly insight: LikelihoodInsight;
  readonly asTable: boolean;
}

interface Column {
  readonly key: string;
  readonly label: string;
  readonly count: ToldCount;
  readonly fill: string;
  readonly from?: number;
}

const height = 300;
/** Bars narrower than this bear their lower edge only; px. */
const fullLabelFrom = 40;
const margin = { left: 4, right: 4, top: 22, bottom: 56 };

export function LikelihoodChart({ insight, asTable }: LikelihoodChartProps) {
  const words = useWords();
  const { t } = words;
  const hatch = useId();
  const columns = columnsOf(insight, words, `url(#${hatch})`);
  const counted = t('insights.concerns', { n: insight.concerns });
  const share = (count: ToldCount) =>
    count === null ? t('insights.under', { n: leastTold }) : words.percent(count / insight.concerns);
  return (
    <ChartCard
      title={titleOf(insight, words)}
      axes={t('histogram.axes')}
      sentence={t('histogram.sentence', {
        concerns: counted,
        silent: share(insight.abstained),
        veryLikely:
          insight.veryLikely === null
            ? t('insights.under', { n: leastTold })
            : words.percent(insight.veryLikely),
      })}
      table={{
        head: [t('reliability.step'), t('histogram.count'), t('histogram.share')],
        rows: columns.map(({ label, count }) => [
          label,
          count === null ? t('insights.under', { n: leastTold }) : words.number(count),
          share(count),
        ]),
      }}
      asTable={asTable}
      span={3}
      height={height}
      foot={counted}
    >
      {(width) => (
        <>
          <PatternLines
            id={hatch}
            width={7}
            height={7}
            orientation={['diagonal']}
            stroke="var(--lk1)"
            strokeWidth={2}
          />
          <Plot columns={columns} concerns={insight.concerns} width={width} />
        </>
      )}
    </ChartCard>
  );
}

function Plot({
  columns,
  concerns,
  width,
}: {
  readonly columns: readonly Column[];
  readonly concerns: number;
  readonly width: number;
}) {
  const { percent } = useWords();
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const x = scaleBand<string>({
    domain: columns.map(({ key }) => key),
    range: [0, inner.width],
    paddingInner: 0.16,
  });
  const compact = x.bandwidth() < fullLabelFrom;
  const most = Math.max(1, ...columns.map(({ count }) => count ?? 0));
  const y = scaleLinear<number>({ domain: [0, most], range: [inner.height, 0] });
  return (
    <Group left={margin.left} top={margin.top} className={classes.plot ?? ''}>
      {columns.map(({ key, label, count, fill, from }) => {
        const left = x(key) ?? 0;
        const middle = left + x.bandwidth() / 2;
        const top = y(count ?? 0);
        return (
          <Group key={key}>
            {count !== null && (
              <Bar
                x={left}
                y={top}
                width={x.bandwidth()}
                height={inner.height - top}
                rx={4}
                fill={fill}
                className={(from === undefined && classes.silent) || ''}
              />
            )}
            <text x={middle} y={top - 7} className={count === null ? classes.untold : classes.value}>
              {count === null ? `< ${leastTold}` : percent(count / concerns)}
            </text>
            {from === undefined ? (
              <foreignObject x={left - 6} y={inner.height + 6} width={x.bandwidth() + 12} height={44}>
                <div className={classes.silentWords}>{label}</div>
              </foreignObject>
            ) : (
              <text
                x={middle}
                y={inner.height + 18}
                className={classes.label}
                data-compact={compact || undefined}
              >
                {compact ? from : label}
              </text>
            )}
          </Group>
        );
      })}
      <Line
        from={{ x: 0, y: inner.height }}
        to={{ x: inner.width, y: inner.height }}
        className={classes.base ?? ''}
      />
      <WordLimits columns={columns} x={x} top={inner.height + 28} />
    </Group>
  );
}

function columnsOf(insight: LikelihoodInsight, words: Translator, hatch: string): readonly Column[] {
  const { abstained, steps } = insight;
  const silent = { key: 'silent', label: words.t('histogram.silent'), count: abstained, fill: hatch };
  // Cards below "possible" are shown on request only: a column for them only where there are some.
  const shown = steps.filter(({ from, count }) => from > 0 || count !== null);
  return [
    silent,
    ...shown.map((step) => ({
      key: String(step.from),
      label: stepLabel(step, words),
      count: step.count,
      fill: stepColour(step),
      from: step.from,
    })),
  ];
}

function titleOf({ veryLikely }: LikelihoodInsight, { t }: Translator): string {
  const ofTen = Math.round((veryLikely ?? 0) * 10);
  return ofTen === 0 ? t('histogram.rarely') : t('histogram.often', { n: ofTen });
}
