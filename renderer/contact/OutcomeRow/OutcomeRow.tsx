// How the contact ended, in one press; the one given stays pressed and can be taken back.
// Knows outcomes, not where they are kept.
import { memo } from 'react';
import { type ContactOutcome, contactOutcomes } from '../../../knowledge/vocabulary/contact';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { outcomeIcons } from '../outcomeLook';
import classes from './OutcomeRow.module.css';

interface OutcomeRowProps {
  readonly given: ContactOutcome | undefined;
  readonly onGive: (outcome: ContactOutcome) => void;
}

export const OutcomeRow = memo(function OutcomeRow({ given, onGive }: OutcomeRowProps) {
  const { t } = useWords();
  return (
    <fieldset className={classes.row}>
      <legend className="visuallyHidden">{t('outcome.label')}</legend>
      {contactOutcomes.map((outcome) => (
        <ActionButton
          key={outcome}
          look="ghost"
          icon={outcomeIcons[outcome]}
          label={t(`outcome.${outcome}`)}
          command={outcome}
          pressed={given === outcome}
          onAct={() => onGive(outcome)}
        />
      ))}
    </fieldset>
  );
});
