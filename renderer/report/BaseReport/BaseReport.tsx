// The base in sums: how much is answered, what is missing, how old it is, in which state, what is used.
// Titles are findings; each chart has its table and its sentence.
import { articleStates } from '../../../knowledge/vocabulary/keeping';
import type { BaseReport as Report } from '../../bridge/useBaseReport';
import type { GapCluster } from '../../bridge/useGapDesk';
import { useWords } from '../../i18n/WordsContext';
import { ChartCard } from '../../insights/ChartCard/ChartCard';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { type BarRow, RowBars, rowBarsHeight } from '../RowBars/RowBars';
import { AgeBars, ageBarsHeight, oldSteps } from './AgeBars';
import classes from './BaseReport.module.css';
import { ShareBar, shareBarHeight } from './ShareBar';

interface BaseReportProps {
  readonly report: Report;
  readonly gaps: readonly GapCluster[];
  readonly asTable: boolean;
  readonly onGaps: () => void;
}

type ChartProps = Pick<BaseReportProps, 'report' | 'asTable'>;

export function BaseReport({ report, gaps, asTable, onGaps }: BaseReportProps) {
  return (
    <div className={classes.charts}>
      <CoverageCard report={report} asTable={asTable} />
      <StatesCard report={report} asTable={asTable} />
      <AgeCard report={report} asTable={asTable} />
      <GapsCard gaps={gaps} asTable={asTable} onGaps={onGaps} />
      <UseCard report={report} asTable={asTable} />
    </div>
  );
}

/** From this share of answered concerns on, coverage is good (the mock's team reaches 91 %). */
const goodCoverage = 0.8;

function CoverageCard({ report: { asked, answered }, asTable }: ChartProps) {
  const { t, number, percent } = useWords();
  const share = asked === 0 ? 0 : answered / asked;
  const finding = asked === 0 ? 'none' : share >= goodCoverage ? 'high' : 'low';
  const rows: readonly BarRow[] = [
    { key: 'with', name: t('report.answered'), value: answered, label: number(answered), look: 'good' },
    {
      ...{ key: 'without', name: t('report.unanswered'), value: asked - answered },
      ...{ label: number(asked - answered), look: 'pale' as const },
    },
  ];
  return (
    <ChartCard
      title={t(`report.coverage.${finding}`, { percent: percent(share) })}
      axes={t('report.coverage.axes')}
      sentence={t('report.coverage.sentence', { answered, asked })}
      table={{
        head: [t('report.coverage.axes'), t('report.count')],
        rows: rows.map(({ name, label }) => [name, label]),
      }}
      asTable={asTable}
      span={2}
      height={shareBarHeight}
    >
      {(width) => <ShareBar share={share} rows={rows} width={width} />}
    </ChartCard>
  );
}

const stateLooks = {
  validated: 'good',
  notValidated: 'due',
  workInProgress: 'accent',
  archived: 'pale',
} as const;

function StatesCard({ report: { states }, asTable }: ChartProps) {
  const { t, number, percent } = useWords();
  const live = states.validated + states.notValidated + states.workInProgress;
  const rows = [...articleStates]
    .sort((a, b) => states[b] - states[a])
    .map((state) => ({
      ...{ key: state, name: t(`state.${state}`), value: states[state] },
      ...{ label: number(states[state]), look: stateLooks[state] },
    }));
  return (
    <ChartCard
      title={t('report.states.title', { percent: percent(live === 0 ? 0 : states.validated / live) })}
      axes={t('report.states.axes')}
      sentence={t('report.states.sentence', { ...states })}
      table={{
        head: [t('articles.states'), t('report.age.articles')],
        rows: rows.map(({ name, label }) => [name, label]),
      }}
      asTable={asTable}
      span={2}
      height={rowBarsHeight(rows.length)}
    >
      {(width) => <RowBars rows={rows} width={width} />}
    </ChartCard>
  );
}

/** From this share of old articles on, the title says so. */
const manyOld = 0.25;

function AgeCard({ report: { age }, asTable }: ChartProps) {
  const { t, number, percent } = useWords();
  const sum = (steps: Report['age']) => steps.reduce((total, { count }) => total + count, 0);
  const all = sum(age);
  const old = sum(age.slice(-oldSteps));
  const share = all === 0 ? 0 : old / all;
  return (
    <ChartCard
      title={t(share < manyOld ? 'report.age.fresh' : 'report.age.old', { percent: percent(share) })}
      axes={t('report.age.axes')}
      sentence={t('report.age.sentence', { old, all })}
      table={{
        head: [t('report.age.months'), t('report.age.articles')],
        rows: age.map(({ months, count }) => [months.replace('-', '–'), number(count)]),
      }}
      asTable={asTable}
      span={2}
      height={ageBarsHeight}
    >
      {(width) => <AgeBars age={age} width={width} />}
    </ChartCard>
  );
}

/** Rows that a card of a list shows. */
const mostRows = 6;

function GapsCard({ gaps, asTable, onGaps }: Pick<BaseReportProps, 'gaps' | 'asTable' | 'onGaps'>) {
  const { t, number } = useWords();
  const rows = gaps
    .filter(({ status }) => status !== 'hidden')
    .slice(0, mostRows)
    .map(({ id, name, count }) => ({
      key: id,
      name,
      value: count,
      label: number(count),
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
      foot={<ActionButton label={t('report.map')} onAct={onGaps} />}
    >
      {(width) => <RowBars rows={rows} width={width} />}
    </ChartCard>
  );
}

function UseCard({ report: { use }, asTable }: ChartProps) {
  const { t, number } = useWords();
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
