// How early the article that was used stood among the first three.
// Words and ticks for the bars.
import { type EarlinessInsight, leastTold } from '../../../knowledge/vocabulary/insights';
import { useWords } from '../../i18n/WordsContext';
import { ChartCard } from '../ChartCard/ChartCard';
import { BarChart, barChartHeight } from './BarChart';

interface EarlinessChartProps {
  readonly insight: EarlinessInsight;
  readonly asTable: boolean;
}

export function EarlinessChart({ insight, asTable }: EarlinessChartProps) {
  const { t, number, percent } = useWords();
  const { median, bars, concerns } = insight;
  const shown = percent(median);
  return (
    <ChartCard
      title={t('earliness.title', { percent: shown })}
      axes={t('earliness.axes')}
      sentence={t('earliness.sentence', {
        concerns: t('insights.concerns', { n: concerns }),
        percent: shown,
      })}
      table={{
        head: [t('earliness.typed'), t('histogram.count')],
        rows: bars.map(({ to, count }) => [
          t('earliness.upTo', { percent: percent(to) }),
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
          marks={[{ at: median, words: t('earliness.half', { percent: shown }), look: 'half' }]}
          ticks={[0, ...bars.map(({ to }) => to)]}
          format={(value) => percent(value)}
          width={width}
        />
      )}
    </ChartCard>
  );
}
