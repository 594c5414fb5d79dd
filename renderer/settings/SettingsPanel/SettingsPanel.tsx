// The few settings of this version: language, look, always on top; each takes effect at once.
// Network access is a fact here, not a switch.
import { SegmentedControl, Switch } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { EngineView } from '../../bridge/useEngineStatus';
import type { SettingsView } from '../../bridge/useSettings';
import { useWords } from '../../i18n/WordsContext';
import { IconShieldLock, iconStroke } from '../../parts/icons';
import classes from './SettingsPanel.module.css';

interface SettingsPanelProps extends SettingsView {
  readonly engine: EngineView;
}

export function SettingsPanel({ settings, change, engine }: SettingsPanelProps) {
  const { t } = useWords();
  return (
    <div className={classes.panel}>
      <h2 className={classes.title} tabIndex={-1} data-autofocus>
        {t('settings.title')}
      </h2>
      <div className={classes.box}>
        <Row label={t('settings.language')}>
          <SegmentedControl
            aria-label={t('settings.language')}
            withItemsBorders={false}
            classNames={segments}
            value={settings.language}
            onChange={(language) => change({ language: language as typeof settings.language })}
            data={[
              { value: 'system', label: t('settings.system') },
              { value: 'de', label: t('language.de') },
              { value: 'en', label: t('language.en') },
            ]}
          />
        </Row>
        <Row label={t('settings.theme')}>
          <SegmentedControl
            aria-label={t('settings.theme')}
            withItemsBorders={false}
            classNames={segments}
            value={settings.theme}
            onChange={(theme) => change({ theme: theme as typeof settings.theme })}
            data={(['system', 'light', 'dark'] as const).map((value) => ({
              value,
              label: t(`settings.${value}`),
            }))}
          />
        </Row>
        <OnTopRow on={settings.alwaysOnTop} onChange={(alwaysOnTop) => change({ alwaysOnTop })} />
      </div>
      <Facts engine={engine} />
    </div>
  );
}

function Facts({ engine }: { readonly engine: EngineView }) {
  const { t } = useWords();
  return (
    <div className={classes.box}>
      <Row label={t('settings.articles')}>
        <span>
          {engine.status ? t('status.articles', { n: engine.status.articles }) : t('status.starting')}
        </span>
      </Row>
      <Row label={t('settings.model')}>
        <span>{engine.status?.model.name ?? t('status.starting')}</span>
      </Row>
      <Row label={t('settings.network')}>
        <span className={classes.fact}>
          <IconShieldLock size={15} stroke={iconStroke} aria-hidden />
          {t('settings.networkFact')}
        </span>
      </Row>
    </div>
  );
}

const segments = {
  root: classes.segments ?? '',
  label: classes.segment ?? '',
  indicator: classes.indicator ?? '',
};

function OnTopRow({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={classes.row}>
      <label htmlFor={id} className={classes.name}>
        {t('settings.onTop')}
        <small>{t('settings.onTopHint')}</small>
      </label>
      <Switch
        id={id}
        classNames={{ track: classes.track ?? '' }}
        checked={on}
        color="accent"
        withThumbIndicator={false}
        label={t(on ? 'settings.on' : 'settings.off')}
        labelPosition="left"
        aria-label={t('settings.onTop')}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.row}>
      <span className={classes.name}>{label}</span>
      {children}
    </div>
  );
}
