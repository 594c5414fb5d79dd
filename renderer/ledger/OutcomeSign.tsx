// An outcome as sign, word and colour.
// Knows looks only.
import type { SourceOutcome } from '../../knowledge/vocabulary/importReport';
import { useWords } from '../i18n/WordsContext';
import { iconStroke } from '../parts/icons';
import classes from './OutcomeSign.module.css';
import { outcomeLook } from './outcomeLook';

export function OutcomeSign({ outcome, pill }: { readonly outcome: SourceOutcome; readonly pill?: boolean }) {
  const { t } = useWords();
  const { icon: Icon } = outcomeLook[outcome];
  return (
    <span className={classes.sign} data-outcome={outcome} data-pill={pill || undefined}>
      <Icon size={15} stroke={iconStroke} aria-hidden />
      {t(`outcome.${outcome}`)}
    </span>
  );
}
