// What is missing most and what is used most: rows of names with their bars.
// Values to charts; knows nothing of the rest of the page.
import { leastSummed } from '../../../knowledge/vocabulary/insights';
import type { BaseReport } from '../../bridge/useBaseReport';
import type { GapCluster } from '../../bridge/useGapDesk';
import { useWords } from '../../i18n/WordsContext';
import { ChartCard } from '../../insights/ChartCard/ChartCard';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { gapName } from '../../parts/gapName';
import { RowBars, rowBarsHeight } from '../RowBars/RowBars';
import classes from './BaseReport.module.css';

/** Rows that a card of a list shows. */
const mostRows = 6;

interface GapsCardProps {
  readonly gaps: readonly GapCluster[];
  readonly asTable: boolean;
  readonly onGaps: () => void;
}

export function GapsCard({ gaps, asTable, onGaps }: GapsCardProps) {
  const words = useWords();
  const { t, number } = words;
  const rows = gaps
    .filter(({ status }) => status !== 'hidden')
    .slice(0, mostRows)
    .map((gap) => ({
      key: gap.id,
      name: gapName(gap, words),
      content: true as const,
      value: gap.count,
      label: number(gap.count),
      look: 'accent' as const,
    }));
  const first = rows[0];
  return (
    <ChartCard
      title={first ? t('report.gaps.title', { name: first.name }) : t('report.gaps.none')}
      axes={t('report.gaps.axes')}
      sentence={
        rows.map(({ name, value }) => t('report.gaps.sentence', { name, n: value })).join(' ') ||
        t('report.gaps.none')
      }
      table={{
        head: [t('gaps.title'), t('report.count')],
        rows: rows.map(({ name, label }) => [name, label]),
      }}
      asTable={asTable}
      span={3}
      height={rowBarsHeight(rows.length)}
      empty={first ? undefined : t('report.gaps.hint')}
      foot={<ActionButton label={t('report.map')} onAct={onGaps} />}
    >
      {(width) => <RowBars rows={rows} width={width} />}
    </ChartCard>
  );
}

interface UseCardProps {
  readonly report: BaseReport;
  readonly asTable: boolean;
}

export function UseCard({ report: { asked, use: all }, asTable }: UseCardProps) {
  const { t, number } = useWords();
  const use = asked < leastSummed ? [] : all;
  const rows = use.slice(0, mostRows).map(({ article, opened, copied }) => ({
    ...{ key: article.articleId, name: article.title, language: article.language, value: opened },
    ...{ label: number(opened), second: { value: copied, label: number(copied) }, look: 'plain' as const },
  }));
  const first = rows[0];
  return (
    <ChartCard
      title={first ? t('report.use.title', { title: first.name }) : t('report.use.none')}
      axes={t('report.use.axes')}
      sentence={
        use
          .slice(0, mostRows)
          .map(({ article, opened, copied }) =>
            t('report.use.sentence', { title: article.title, opened, copied }),
          )
          .join(' ') || t('report.use.none')
      }
      table={{
        head: [t('articles.name'), t('report.use.opened'), t('report.use.copied')],
        rows: rows.map(({ name, label, second }) => [name, label, second.label]),
        languages: rows.map(({ language }) => language),
      }}
      asTable={asTable}
      span={3}
      height={rowBarsHeight(rows.length, rows.length > 0)}
      empty={first ? undefined : t('report.use.hint')}
      foot={
        rows.length > 0 && (
          <span className={classes.legend}>
            <i data-look="opened" /> {t('report.use.opened')} <i data-look="copied" />{' '}
            {t('report.use.copied')}
          </span>
        )
      }
    >
      {(width) => <RowBars rows={rows} width={width} />}
    </ChartCard>
  );
}
