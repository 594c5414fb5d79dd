// What is kept of a working day, what is shown to whom, and what is read from other programs.
// Asks again only where a choice deletes; network access is a fact here, not a switch.
import { useState } from 'react';
import { type NetworkUse, useNetworkUse } from '../../bridge/networkUse';
import { useDayChoices } from '../../bridge/useDayChoices';
import type { SettingsView } from '../../bridge/useSettings';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { LineField } from '../../parts/Field/Field';
import { IconShieldLock, iconStroke } from '../../parts/icons';
import { SettingGroup } from '../rows/SettingGroup';
import { SettingRow } from '../rows/SettingRow';
import { SwitchRow } from '../rows/SwitchRow';
import classes from '../SettingsPanel/SettingsPanel.module.css';

type DayView = ReturnType<typeof useDayChoices>;

export function DaySettings({ settings, change }: SettingsView) {
  const words = useWords();
  const { t } = words;
  const day = useDayChoices();
  const network = useNetworkUse();
  return (
    <SettingGroup title={t('settings.privacy')} failure={day.failure && words.error(day.failure)}>
      <SettingRow label={t('settings.network')} hint={networkFact(network, t)}>
        <span className={classes.fact}>
          <IconShieldLock size={15} stroke={iconStroke} aria-hidden />
          {t(
            network && !network.links && network.listed === 0
              ? 'settings.networkNone'
              : 'settings.networkSome',
          )}
        </span>
      </SettingRow>
      <SwitchRow
        label={t('settings.watchClipboard')}
        hint={t('settings.watchClipboardHint')}
        on={settings.watchClipboard}
        onChange={(watchClipboard) => change({ watchClipboard })}
      />
      <SwitchRow
        label={t('settings.hideOnLock')}
        hint={t('settings.hideOnLockHint')}
        on={settings.hideOnLock}
        onChange={(hideOnLock) => change({ hideOnLock })}
      />
      {day.settings && <Kept day={day} settings={day.settings} />}
    </SettingGroup>
  );
}

interface KeptProps {
  readonly day: DayView;
  readonly settings: NonNullable<DayView['settings']>;
}

function Kept({ day, settings }: KeptProps) {
  const { t } = useWords();
  const { change } = day;
  return (
    <>
      <SwitchRow
        label={t('settings.history')}
        hint={t('settings.historyHint')}
        on={settings.history}
        onChange={(history) => change({ history })}
      />
      <SwitchRow
        label={t('settings.clearDaily')}
        hint={t('settings.clearDailyHint')}
        on={settings.clearDaily}
        onChange={(clearDaily) => change({ clearDaily })}
      />
      <Forget day={day} />
      <SwitchRow
        label={t('settings.toneHints')}
        hint={t('settings.toneHintsHint')}
        on={settings.toneHints}
        onChange={(toneHints) => change({ toneHints })}
      />
      <SwitchRow
        label={t('settings.nameExperts')}
        hint={t('settings.nameExpertsHint')}
        on={settings.nameExperts}
        onChange={(nameExperts) => change({ nameExperts })}
      />
      {settings.nameExperts && (
        <SettingRow label={t('settings.ownName')} hint={t('settings.ownNameHint')}>
          <LineField
            bare
            label={t('settings.ownName')}
            value={settings.ownName}
            onCommit={(ownName) => change({ ownName })}
          />
        </SettingRow>
      )}
    </>
  );
}

/** Deletes at once and for good, so it is asked for twice, and what goes is named. */
function Forget({ day }: { readonly day: DayView }) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  const effect = asked ? (
    <span className={classes.sure} role="alert">
      <span>{t('settings.forgetSure')}</span>
      <ActionButton
        label={t('settings.forgetReally')}
        onAct={() => {
          setAsked(false);
          day.forget();
        }}
      />
      <ActionButton look="ghost" label={t('learned.cancel')} onAct={() => setAsked(false)} />
    </span>
  ) : (
    day.forgotten !== undefined && <span role="status">{t('settings.forgotten', { n: day.forgotten })}</span>
  );
  return (
    <SettingRow label={t('settings.forget')} hint={t('settings.forgetHint')} effect={effect}>
      <ActionButton label={t('settings.forgetDo')} onAct={() => setAsked(true)} />
    </SettingRow>
  );
}

function networkFact(use: NetworkUse | undefined, t: Translator['t']): string {
  if (use === undefined) return t('status.starting');
  const { listed, links } = use;
  if (listed === 0) return t(links ? 'settings.networkLinks' : 'settings.networkFact');
  const fact = t('settings.networkListed', { n: listed });
  return links ? `${fact.replace(/\.$/, '')}. ${t('app.linksToo')}` : fact;
}
