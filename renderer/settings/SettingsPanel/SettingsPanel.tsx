// The settings in groups: look, results, learning and privacy; each takes effect at once.
// Network access is a fact here, not a switch.
import type { ReactNode } from 'react';
import { quit } from '../../bridge/shellActions';
import type { EngineSettingsView } from '../../bridge/useEngineSettings';
import type { EngineView } from '../../bridge/useEngineStatus';
import type { SettingsView } from '../../bridge/useSettings';
import { useWebAddresses } from '../../bridge/webAddresses';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconPower, IconShieldLock, iconStroke } from '../../parts/icons';
import { PanelTitle } from '../../parts/PanelTitle/PanelTitle';
import { AnswerSettings } from '../AnswerSettings/AnswerSettings';
import { LearningSettings } from '../LearningSettings/LearningSettings';
import { ChoiceRow } from '../rows/ChoiceRow';
import { GroupLevel } from '../rows/GroupTitle';
import { SettingRow } from '../rows/SettingRow';
import { SwitchRow } from '../rows/SwitchRow';
import classes from './SettingsPanel.module.css';

interface SettingsPanelProps extends SettingsView {
  readonly engine: EngineView;
  /** What the engine keeps: learning and silence. */
  readonly kept: EngineSettingsView;
  readonly onLearned: () => void;
  readonly onProof: () => void;
  readonly onInsights: () => void;
  /** A further group, where the window has room for it. */
  readonly further?: ReactNode;
  /** Its title stands above it already. */
  readonly untitled?: boolean;
}

export function SettingsPanel(props: SettingsPanelProps) {
  const { settings, change, engine, kept, onLearned, onProof, onInsights, further, untitled } = props;
  const { t } = useWords();
  return (
    <GroupLevel value={untitled ? 'h2' : 'h3'}>
      <div className={classes.panel}>
        {!untitled && <PanelTitle>{t('settings.title')}</PanelTitle>}
        <div className={classes.groups}>
          <div className={classes.box}>
            <ChoiceRow
              label={t('settings.language')}
              value={settings.language}
              choices={[
                { value: 'system', label: t('settings.system') },
                { value: 'de', label: t('language.de') },
                { value: 'en', label: t('language.en') },
              ]}
              onChange={(language) => change({ language })}
            />
            <ChoiceRow
              label={t('settings.theme')}
              value={settings.theme}
              choices={(['system', 'light', 'dark'] as const).map((value) => ({
                value,
                label: t(`settings.${value}`),
              }))}
              onChange={(theme) => change({ theme })}
            />
            <SwitchRow
              label={t('settings.onTop')}
              hint={t('settings.onTopHint')}
              on={settings.alwaysOnTop}
              onChange={(alwaysOnTop) => change({ alwaysOnTop })}
            />
          </div>
          <AnswerSettings view={kept} />
          <LearningSettings view={kept} onLearned={onLearned} />
          {further}
          <div className={classes.box}>
            <SettingRow label={t('insights.title')} hint={t('insights.settingHint')}>
              <ActionButton label={t('card.open')} combo="ctrl+E" onAct={onInsights} />
            </SettingRow>
            <SettingRow label={t('proof.title')} hint={t('proof.settingHint')}>
              <ActionButton label={t('proof.open')} combo="ctrl+P" onAct={onProof} />
            </SettingRow>
          </div>
          <Facts engine={engine} />
          <ActionButton icon={IconPower} label={t('app.quit')} combo="ctrl+Q" onAct={quit} />
        </div>
      </div>
    </GroupLevel>
  );
}

function Facts({ engine }: { readonly engine: EngineView }) {
  const { t } = useWords();
  const addresses = useWebAddresses();
  return (
    <div className={classes.box}>
      <SettingRow label={t('settings.articles')}>
        <span>
          {engine.status ? t('status.articles', { n: engine.status.articles }) : t('status.starting')}
        </span>
      </SettingRow>
      <SettingRow label={t('settings.model')}>
        {engine.status ? (
          <span translate="no">{engine.status.model.name}</span>
        ) : (
          <span>{t('status.starting')}</span>
        )}
      </SettingRow>
      <SettingRow label={t('settings.network')}>
        <span className={classes.fact}>
          <IconShieldLock size={15} stroke={iconStroke} aria-hidden />
          {networkFact(addresses, t)}
        </span>
      </SettingRow>
    </div>
  );
}

function networkFact(addresses: number | undefined, t: Translator['t']): string {
  if (addresses === undefined) return t('status.starting');
  return addresses === 0 ? t('settings.networkFact') : t('settings.networkListed', { n: addresses });
}
