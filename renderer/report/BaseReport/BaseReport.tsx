// The base in sums: how much is answered, what is missing, how old it is, in which state, what is used.
// Titles are findings; each chart has its table and its sentence.
import { leastSummed } from '../../../knowledge/vocabulary/insights';
import { articleStates } from '../../../knowledge/vocabulary/keeping';
import type { BaseReport as Report } from '../../bridge/useBaseReport';
import type { GapCluster } from '../../bridge/useGapDesk';
import { useWords } from '../../i18n/WordsContext';
import { ChartCard } from '../../insights/ChartCard/ChartCard';
import { type BarRow, RowBars, rowBarsHeight } from '../RowBars/RowBars';
import { AgeBars, ageBarsHeight, oldSteps } from './AgeBars';
import classes from './BaseReport.module.css';
import { GapsCard, UseCard } from './ListCards';
import { ShareBar, shareBarHeight } from './ShareBar';

interface BaseReportProps {
  readonly report: Report;
  readonly gaps: readonly GapCluster[];
  readonly asTable: boolean;
  readonly onGaps: () => void;
}

type ChartProps = Pick<BaseReportProps, 'report' | 'asTable'>;

export function BaseReport({ report, gaps, asTable, onGaps }: BaseReportProps) {
  // Of no articles neither a share nor an age is a finding.
  const stocked = articleStates.some((state) => report.states[state] > 0);
  return (
    <div className={classes.charts}>
      <CoverageCard report={report} asTable={asTable} />
      {stocked && <StatesCard report={report} asTable={asTable} />}
      {stocked && <AgeCard report={report} asTable={asTable} />}
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
  if (asked < leastSummed) return <TooFewCard />;
  const finding = share >= goodCoverage ? 'high' : 'low';
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

/** In the place of a sum that would tell of single concerns. */
function TooFewCard() {
  const { t } = useWords();
  return (
    <section className={classes.few} data-span={2}>
      <h3>{t('report.coverage.none')}</h3>
      <p>{t('report.coverage.later', { n: leastSummed })}</p>
    </section>
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
