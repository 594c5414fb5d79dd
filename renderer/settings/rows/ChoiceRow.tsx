// A setting with a few choices side by side.
// Knows values and words, not what is set.
import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './rows.module.css';
import { SettingRow } from './SettingRow';

interface ChoiceRowProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly effect?: ReactNode;
  readonly onChange: (value: Value) => void;
}

const segments = {
  root: classes.segments ?? '',
  label: classes.segment ?? '',
  indicator: classes.indicator ?? '',
};

export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { label, hint, value, choices, effect, onChange } = props;
  return (
    <SettingRow label={label} {...(hint && { hint })} effect={effect}>
      <SegmentedControl
        aria-label={label}
        withItemsBorders={false}
        classNames={segments}
        value={value}
        onChange={(chosen) => onChange(chosen as Value)}
        data={[...choices]}
      />
    </SettingRow>
  );
}
