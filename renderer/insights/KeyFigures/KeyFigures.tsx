// Four figures that answer first: can the percentages be trusted, is something found, does it solve, how fast.
// Each with what it is measured against; what cannot be told is a dash.
import { type Insights, leastJudged } from '../../../knowledge/vocabulary/insights';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import type { IconPart } from '../../parts/ActionButton/ActionButton';
import { IconCircleCheck, IconEqual, IconTrendingDown, IconTrendingUp, iconStroke } from '../../parts/icons';
import { instantMs } from '../BarChart/SpeedChart';
import classes from './KeyFigures.module.css';

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly unit?: string;
  readonly note: string;
  readonly icon?: IconPart;
  readonly tone?: 'good' | 'plain';
}

/** Points the percentages may be off (design, screen 8). */
const deviationGoal = 3;

export function KeyFigures({ insights }: { readonly insights: Insights }) {
  const words = useWords();
  const figures = [deviation, coverage, solved, speed].map((figure) => figure(insights, words));
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value, unit, note, icon: Icon, tone }) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd className={classes.value}>
            {value} {unit && <small>{unit}</small>}
          </dd>
          <dd className={classes.note} data-tone={tone}>
            {Icon && <Icon size={16} stroke={iconStroke} aria-hidden />}
            {note}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const untold = '–';

function deviation({ reliability }: Insights, { t, number }: Translator): Figure {
  const name = t('kpi.deviation');
  if (!reliability || reliability.finding === 'tooFew')
    return { name, value: untold, note: t('kpi.deviationLater', { n: leastJudged }) };
  const points = Math.round(reliability.deviation * 1000) / 10;
  const base = { name, value: number(points, 1), unit: t('kpi.points') };
  if (points >= deviationGoal) return { ...base, note: t('kpi.deviationMissed', { n: deviationGoal }) };
  return { ...base, note: t('kpi.deviationGoal', { n: deviationGoal }), icon: IconCircleCheck, tone: 'good' };
}

function coverage({ coverage: insight }: Insights, { t, number }: Translator): Figure {
  const name = t('kpi.coverage');
  if (!insight) return { name, value: untold, note: t('coverage.tooFew') };
  const base = { name, value: number(insight.share * 100), unit: '%' };
  const points = Math.round((insight.change ?? 0) * 100);
  if (points === 0) return { ...base, note: t('kpi.unchanged'), icon: IconEqual };
  const values = { n: Math.abs(points) };
  return points > 0
    ? { ...base, note: t('kpi.coverageMore', values), icon: IconTrendingUp, tone: 'good' }
    : { ...base, note: t('kpi.coverageLess', values), icon: IconTrendingDown };
}

function solved({ solvedShare }: Insights, { t, number }: Translator): Figure {
  const name = t('kpi.solved');
  if (solvedShare === undefined) return { name, value: untold, note: t('coverage.tooFew') };
  return { name, value: number(solvedShare * 100), unit: '%', note: t('kpi.solvedBy') };
}

function speed({ speed: insight }: Insights, { t, number }: Translator): Figure {
  const name = t('kpi.speed');
  if (!insight) return { name, value: untold, note: t('coverage.tooFew') };
  const note = t('kpi.speedGoal', { n: Math.ceil(insight.p95) });
  const base = { name, value: number(Math.ceil(insight.p50)), unit: t('kpi.ms'), note };
  return insight.p95 <= instantMs ? { ...base, icon: IconCircleCheck, tone: 'good' } : base;
}
