// The golden set: how many cases, the button that replays them, the report, and the cases themselves.
// Knows the view, not how a replay works.
import { useState } from 'react';
import type { GoldenReference, ProofView } from '../../bridge/useProof';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconListCheck } from '../../parts/icons';
import { Loading } from '../../parts/Loading/Loading';
import { Segments } from '../../parts/Segments/Segments';
import { CaseList } from '../CaseList/CaseList';
import { RunReport } from '../RunReport/RunReport';
import classes from './GoldenSection.module.css';

export function GoldenSection({ view }: { readonly view: ProofView }) {
  const { t } = useWords();
  const [against, setAgainst] = useState<GoldenReference>('last');
  const { cases, report, running } = view;
  return (
    <section aria-label={t('proof.cases')}>
      <h3 className={classes.name}>{t('proof.cases')}</h3>
      <p className={classes.hint}>{t(cases?.length === 0 ? 'proof.none' : 'proof.casesHint')}</p>
      {!cases && !view.code && <Loading />}
      {cases && cases.length > 0 && (
        <>
          <div className={classes.tools}>
            <Segments
              label={t('proof.against')}
              value={against}
              onChange={setAgainst}
              choices={(['last', 'baseline'] as const).map((value) => ({
                value,
                label: t(`proof.against.${value}`),
              }))}
            />
            <ActionButton
              look="main"
              icon={IconListCheck}
              label={t(running ? 'proof.running' : 'proof.run')}
              disabled={running}
              onAct={() => view.run(against)}
            />
          </div>
          <div aria-live="polite">{report && <RunReport report={report} />}</div>
          <CaseList cases={cases} onRemove={view.removeCase} />
        </>
      )}
    </section>
  );
}
