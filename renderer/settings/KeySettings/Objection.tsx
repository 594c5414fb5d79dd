// Why a pressed combination is not taken over, and the way on where there is one.
// Knows verdicts and words.
import { useWords } from '../../i18n/WordsContext';
import type { KeyRefusal, KeyVerdict } from '../../keys/keyRules';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import classes from '../SettingsPanel/SettingsPanel.module.css';

interface ObjectionProps {
  readonly combo: string;
  readonly verdict: Exclude<KeyVerdict, { kind: 'free' }>;
  /** The command that has the key. */
  readonly other: string;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

const reasons = {
  typing: 'settings.refusedTyping',
  text: 'settings.refusedText',
  system: 'settings.refusedSystem',
  altGr: 'settings.refusedAltGr',
  fixed: 'settings.refusedFixed',
} as const satisfies Record<KeyRefusal, string>;

export function Objection({ combo, verdict, other, onTake, onLeave }: ObjectionProps) {
  const { t } = useWords();
  return (
    <span className={classes.sure} role="alert">
      {verdict.kind === 'refused' ? (
        <span>{t(reasons[verdict.because], { combo })}</span>
      ) : (
        <>
          <span>{t('settings.keyTaken', { combo, other })}</span>
          <ActionButton label={t('settings.takeKey')} onAct={onTake} />
          <ActionButton look="ghost" label={t('learned.cancel')} onAct={onLeave} />
        </>
      )}
    </span>
  );
}
