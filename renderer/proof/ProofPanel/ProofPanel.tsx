// The proof that learning helps: cases replayed and compared, and the trial of two rankings.
// Lays out; each section knows itself.
import type { ProofView } from '../../bridge/useProof';
import { useWords } from '../../i18n/WordsContext';
import { PanelTitle } from '../../parts/PanelTitle/PanelTitle';
import { GoldenSection } from '../GoldenSection/GoldenSection';
import { TrialSection } from '../TrialSection/TrialSection';
import classes from './ProofPanel.module.css';

export function ProofPanel({ view }: { readonly view: ProofView }) {
  const words = useWords();
  return (
    <div className={classes.panel}>
      <PanelTitle>{words.t('proof.title')}</PanelTitle>
      {view.code && (
        <p className={classes.failed} role="alert">
          {words.error(view.code)}
        </p>
      )}
      <GoldenSection view={view} />
      <TrialSection settings={view.settings} reports={view.reports} onChange={view.changeTrial} />
    </div>
  );
}
