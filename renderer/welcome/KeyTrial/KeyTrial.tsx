// Second screen: the key that brings the sidebar from anywhere, to be tried at once; a free one where it is taken.
// Sees that the window went and came back; knows nothing of how the key is registered.
import { useEffect, useState } from 'react';
import { useGlobalKeys } from '../../bridge/useGlobalKeys';
import type { SettingsView } from '../../bridge/useSettings';
import { useWords } from '../../i18n/WordsContext';
import { comboOfAccelerator } from '../../keys/combo';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { comboLabel } from '../../parts/comboLabel';
import { IconCircleCheck, IconCircleDashed, IconInfoCircle, iconStroke } from '../../parts/icons';
import classes from './KeyTrial.module.css';

export function KeyTrial({ settings, change }: SettingsView) {
  const words = useWords();
  const { t } = words;
  const known = useGlobalKeys();
  const tried = useCameBack();
  const state = known?.summon.state;
  const parts = settings.summonKey === '' ? [] : comboOfAccelerator(settings.summonKey).split('+');
  return (
    <div className={classes.trial}>
      <p className={classes.keys}>
        {parts.map((part) => (
          <kbd key={part} className={classes.key}>
            {comboLabel(part, words)}
          </kbd>
        ))}
      </p>
      {state === 'taken' || state === 'impossible' ? (
        <div className={classes.taken} role="status">
          <p>
            <IconInfoCircle size={16} stroke={iconStroke} aria-hidden />
            {t(state === 'taken' ? 'welcome.taken' : 'settings.keyImpossible')}
          </p>
          {known?.offers.slice(0, 3).map((offer) => (
            <ActionButton
              key={offer}
              label={comboLabel(comboOfAccelerator(offer), words)}
              onAct={() => change({ summonKey: offer })}
            />
          ))}
        </div>
      ) : (
        <p className={classes.state} role="status" data-tried={tried || undefined}>
          {tried ? (
            <IconCircleCheck size={16} stroke={iconStroke} aria-hidden />
          ) : (
            <IconCircleDashed size={16} stroke={iconStroke} aria-hidden />
          )}
          {t(tried ? 'welcome.tried' : 'welcome.try')}
        </p>
      )}
      <p className={classes.also}>{t('welcome.capture', { keys: captureLabel() })}</p>
    </div>
  );

  function captureLabel(): string {
    return comboLabel(comboOfAccelerator(settings.captureKey), words);
  }
}

/** The window was hidden, or lay behind others, and is back. */
function useCameBack(): boolean {
  const [was, setWas] = useState<'here' | 'away' | 'back'>('here');
  useEffect(() => {
    const look = () => {
      const away = document.visibilityState === 'hidden' || !document.hasFocus();
      setWas((before) =>
        before === 'back' || (before === 'away' && !away) ? 'back' : away ? 'away' : 'here',
      );
    };
    const events = ['visibilitychange', 'blur', 'focus'] as const;
    for (const name of events) window.addEventListener(name, look, true);
    return () => {
      for (const name of events) window.removeEventListener(name, look, true);
    };
  }, []);
  return was === 'back';
}
