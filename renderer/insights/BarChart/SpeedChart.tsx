// How long an agent waits after the last key.
// Words and ticks for the bars.
import { leastTold, type SpeedInsight } from '../../../knowledge/vocabulary/insights';
import { useWords } from '../../i18n/WordsContext';
import { ChartCard } from '../ChartCard/ChartCard';
import { BarChart, barChartHeight } from './BarChart';

/** Painted within this time nobody notices a wait; up to `quickMs` no loading sign is shown (design, timing). ms. */
export const instantMs = 50;
const quickMs = 300;

export function SpeedChart({
  insight,
  asTable,
}: {
  readonly insight: SpeedInsight;
  readonly asTable: boolean;
}) {
  const { t, number } = useWords();
  const { p50, p95, bars } = insight;
  const finding = p95 <= instantMs ? 'instant' : p95 <= quickMs ? 'quick' : 'slow';
  const p50Ms = Math.ceil(p50);
  const p95Ms = Math.ceil(p95);
  const last = bars.length - 1;
  return (
    <ChartCard
      title={t(`speed.${finding}`)}
      axes={t('speed.axes')}
      sentence={t('speed.sentence', { p50: p50Ms, p95: p95Ms })}
      table={{
        head: [t('speed.time'), t('histogram.count')],
        rows: bars.map(({ from, to, count }, at) => [
          at === last ? t('speed.spanLast', { from }) : t('speed.span', { from, to }),
          count === null ? t('insights.under', { n: leastTold }) : number(count),
        ]),
      }}
      asTable={asTable}
      span={2}
      height={barChartHeight}
    >
      {(width) => (
        <BarChart
          bars={bars}
          marks={[
            { at: p50, words: t('speed.half', { n: p50Ms }), look: 'half' },
            { at: p95, words: t('speed.most', { n: p95Ms }), look: 'most' },
          ]}
          ticks={bars.filter((_, at) => at % 4 === 0).map(({ from }) => from)}
          format={(value) => t('status.ms', { n: value })}
          tailFrom={p95}
          width={width}
        />
      )}
    </ChartCard>
  );
}
