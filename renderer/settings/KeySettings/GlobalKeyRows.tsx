// The keys that work in every program: recorded here, registered by the shell, which says whether it got them.
// Offers free ones where another program has the key.
import { useState } from 'react';
import { useGlobalKeys } from '../../bridge/useGlobalKeys';
import type { SettingsView } from '../../bridge/useSettings';
import { useWords } from '../../i18n/WordsContext';
import { acceleratorOf, comboOfAccelerator } from '../../keys/combo';
import { type KeyRefusal, refusalOf } from '../../keys/keyRules';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { comboLabel } from '../../parts/comboLabel';
import { KeyButton } from '../KeyButton/KeyButton';
import { SettingRow } from '../rows/SettingRow';
import classes from '../SettingsPanel/SettingsPanel.module.css';
import { Objection } from './Objection';

export function GlobalKeyRows({ settings, change }: SettingsView) {
  const known = useGlobalKeys();
  const offers = known?.offers ?? [];
  return (
    <>
      <GlobalKeyRow
        what="summon"
        accelerator={settings.summonKey}
        state={known?.summon.state}
        offers={offers}
        onChange={(summonKey) => change({ summonKey })}
      />
      <GlobalKeyRow
        what="capture"
        accelerator={settings.captureKey}
        state={known?.capture.state}
        offers={offers}
        onChange={(captureKey) => change({ captureKey })}
      />
    </>
  );
}

interface GlobalKeyRowProps {
  readonly what: 'summon' | 'capture';
  readonly accelerator: string;
  readonly state: 'off' | 'registered' | 'taken' | 'impossible' | undefined;
  /** Electron accelerators that are free. */
  readonly offers: readonly string[];
  readonly onChange: (accelerator: string) => void;
}

function GlobalKeyRow({ what, accelerator, state, offers, onChange }: GlobalKeyRowProps) {
  const words = useWords();
  const { t } = words;
  const [refused, setRefused] = useState<{ readonly combo: string; readonly because: KeyRefusal }>();
  const combo = comboOfAccelerator(accelerator);
  const record = (pressed: string) => {
    const because = pressed === '' ? undefined : refusalOf(pressed);
    setRefused(because && { combo: comboLabel(pressed, words), because });
    if (!because) onChange(pressed === '' ? '' : acceleratorOf(pressed));
  };
  return (
    <SettingRow
      label={t(`settings.${what}`)}
      hint={t(`settings.${what}Hint`)}
      effect={
        <>
          {refused && (
            <Objection
              combo={refused.combo}
              verdict={{ kind: 'refused', because: refused.because }}
              other=""
              onTake={() => undefined}
              onLeave={() => setRefused(undefined)}
            />
          )}
          {state === 'impossible' && <span role="status">{t('settings.keyImpossible')}</span>}
          {state === 'taken' && (
            <span className={classes.sure} role="status">
              <span>{t('settings.keyElsewhere', { combo: comboLabel(combo, words) })}</span>
              {offers.slice(0, 3).map((offer) => (
                <ActionButton
                  key={offer}
                  label={comboLabel(comboOfAccelerator(offer), words)}
                  onAct={() => onChange(offer)}
                />
              ))}
            </span>
          )}
        </>
      }
    >
      <KeyButton name={t(`settings.${what}`)} combo={combo === '' ? undefined : combo} onRecord={record} />
    </SettingRow>
  );
}
