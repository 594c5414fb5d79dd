// A setting that is on or off, and says so in a word.
// Knows words, not what is set.
import { Switch } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../../i18n/WordsContext';
import classes from './rows.module.css';
import { SettingRow } from './SettingRow';

interface SwitchRowProps {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function SwitchRow({ label, hint, on, onChange }: SwitchRowProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <SettingRow label={label} hint={hint} controlId={id}>
      <Switch
        id={id}
        classNames={{ track: classes.track ?? '' }}
        checked={on}
        color="accent"
        withThumbIndicator={false}
        label={t(on ? 'settings.on' : 'settings.off')}
        labelPosition="left"
        aria-label={label}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </SettingRow>
  );
}
