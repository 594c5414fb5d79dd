// Does the base answer more than before? Share of concerns with a result, week by week.
// Weeks with too few concerns leave a gap.
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Circle, LinePath } from '@visx/shape';
import type { CoverageInsight, WeekShare } from '../../../knowledge/vocabulary/insights';
import { useWords } from '../../i18n/WordsContext';
import { ChartCard } from '../ChartCard/ChartCard';
import { TicksLeft } from '../chartAxes';
import { isoWeek } from '../isoWeek';
import classes from './CoverageChart.module.css';

interface CoverageChartProps {
  readonly insight: CoverageInsight;
  readonly asTable: boolean;
}

const height = 170;
const margin = { left: 30, right: 46, top: 12, bottom: 24 };
/** From here on, in shares, a change is one. */
const leastChange = 0.02;

export function CoverageChart({ insight, asTable }: CoverageChartProps) {
  const { t, percent } = useWords();
  const { share, change = 0, weeks } = insight;
  const finding = change >= leastChange ? 'rises' : change <= -leastChange ? 'falls' : 'steady';
  return (
    <ChartCard
      title={t(`coverage.${finding}`)}
      axes={t('coverage.axes')}
      sentence={t('coverage.sentence', { percent: percent(share), silent: percent(1 - share) })}
      table={{
        head: [t('coverage.weekColumn'), t('histogram.share')],
        rows: weeks.map((week) => [
          t('insights.week', { n: isoWeek(week.startMs) }),
          week.share === null ? t('coverage.tooFew') : percent(week.share),
        ]),
      }}
      asTable={asTable}
      span={2}
      height={height}
    >
      {(width) => <Plot weeks={weeks} width={width} />}
    </ChartCard>
  );
}

type ToldWeek = WeekShare & { readonly share: number };

function Plot({ weeks, width }: { readonly weeks: readonly WeekShare[]; readonly width: number }) {
  const { t, percent, number } = useWords();
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const told = weeks.filter((week): week is ToldWeek => week.share !== null);
  const shares = told.map(({ share }) => share);
  // Fives around the values, four lines at most: small changes stay visible and stay small.
  const low = Math.max(0, Math.floor((Math.min(...shares, 1) - 0.01) * 20) / 20);
  const high = Math.min(1, Math.ceil((Math.max(...shares, 0) + 0.01) * 20) / 20);
  const step = high - low > 0.2 ? 0.1 : 0.05;
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step);
  const startMs = weeks.map((week) => week.startMs);
  const x = scaleLinear<number>({
    domain: [Math.min(...startMs), Math.max(...startMs)],
    range: [0, inner.width],
  });
  const y = scaleLinear<number>({ domain: [low, Math.max(high, low + step)], range: [inner.height, 0] });
  const last = told.at(-1);
  return (
    <Group left={margin.left} top={margin.top}>
      <TicksLeft scale={y} values={ticks} format={(value) => number(value * 100)} width={inner.width} />
      <LinePath<WeekShare>
        data={[...weeks]}
        defined={({ share }) => share !== null}
        x={(week) => x(week.startMs)}
        y={({ share }) => y(share ?? 0)}
        className={classes.line ?? ''}
      />
      {told.map((week) => (
        <Circle
          key={week.startMs}
          cx={x(week.startMs)}
          cy={y(week.share)}
          r={2}
          className={classes.point ?? ''}
        />
      ))}
      {last && (
        <>
          <Circle cx={x(last.startMs)} cy={y(last.share)} r={4.5} className={classes.end ?? ''} />
          <text x={x(last.startMs) + 9} y={y(last.share) + 4} className={classes.value}>
            {percent(last.share)}
          </text>
        </>
      )}
      {weeks[0] && (
        <text x={0} y={inner.height + 20} className={classes.tick}>
          {t('insights.week', { n: isoWeek(weeks[0].startMs) })}
        </text>
      )}
      <text x={inner.width} y={inner.height + 20} className={classes.tick} textAnchor="end">
        {t('insights.week', { n: isoWeek(weeks.at(-1)?.startMs ?? 0) })}
      </text>
    </Group>
  );
}
