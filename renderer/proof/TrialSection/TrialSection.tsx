// The trial of the learned ranking against the one without learning: off, interleaved or split, and how it stands.
// Counts below five never get here; knows reports, not events.
import type { ProofSettings, TrialReports } from '../../bridge/useProof';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { Segments } from '../../parts/Segments/Segments';
import classes from '../GoldenSection/GoldenSection.module.css';
import own from './TrialSection.module.css';

interface TrialSectionProps {
  readonly settings: ProofSettings | undefined;
  readonly reports: TrialReports | undefined;
  readonly onChange: (trial: ProofSettings['trial']) => void;
}

type Report = TrialReports[number];

export function TrialSection({ settings, reports, onChange }: TrialSectionProps) {
  const { t } = useWords();
  const trial = settings?.trial ?? 'off';
  const told = reports?.filter(({ mode, answers }) => mode === trial || answers !== null) ?? [];
  return (
    <section aria-label={t('trial.title')} className={own.section}>
      <h3 className={classes.name}>{t('trial.title')}</h3>
      <p className={classes.hint}>{t('trial.hint')}</p>
      <div className={classes.tools}>
        <Segments
          label={t('trial.title')}
          value={trial}
          disabled={!settings}
          onChange={onChange}
          choices={(['off', 'interleave', 'split'] as const).map((value) => ({
            value,
            label: t(`trial.${value}`),
          }))}
        />
      </div>
      <p className={classes.hint}>{t(`trial.${trial}Hint`)}</p>
      {told.map((report) => (
        <TrialState key={report.mode} report={report} />
      ))}
    </section>
  );
}

function TrialState({ report }: { readonly report: Report }) {
  const words = useWords();
  const { t } = words;
  const { mode, answers, won, ties, outcome } = report;
  const count = (value: number | null) => (value === null ? t('trial.few') : words.number(value));
  return (
    <div className={own.state}>
      <h4>{t(`trial.${mode}`)}</h4>
      <p className={own.verdict}>{verdictText(outcome, words)}</p>
      <dl className={own.numbers}>
        <dt>{t('trial.answers')}</dt>
        <dd>{count(answers)}</dd>
        <dt>{t('trial.wonLearned')}</dt>
        <dd>{count(won.learned)}</dd>
        <dt>{t('trial.wonBaseline')}</dt>
        <dd>{count(won.baseline)}</dd>
        <dt>{t('trial.ties')}</dt>
        <dd>{count(ties)}</dd>
        {outcome?.sums && (
          <>
            <dt>{t('trial.rate')}</dt>
            <dd>
              {t('trial.interval', {
                rate: words.percent(outcome.sums.rate),
                low: words.percent(outcome.sums.low),
                high: words.percent(outcome.sums.high),
              })}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function verdictText(outcome: Report['outcome'], { t }: Translator): string {
  if (outcome && outcome.verdict !== 'open') return t(`trial.verdict.${outcome.verdict}`);
  if (!outcome?.sums) return t('trial.tooFew');
  const { stillNeeded } = outcome.sums;
  return stillNeeded === null ? t('trial.alike') : t('trial.open', { n: stillNeeded });
}
