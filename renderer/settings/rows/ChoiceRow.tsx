// A setting with a few choices side by side.
// Knows values and words, not what is set.
import type { ReactNode } from 'react';
import { Segments } from '../../parts/Segments/Segments';
import { SettingRow } from './SettingRow';

interface ChoiceRowProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly effect?: ReactNode;
  readonly onChange: (value: Value) => void;
}

export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { label, hint, value, choices, effect, onChange } = props;
  return (
    <SettingRow label={label} {...(hint && { hint })} effect={effect}>
      <Segments label={label} value={value} choices={choices} onChange={onChange} />
    </SettingRow>
  );
}
