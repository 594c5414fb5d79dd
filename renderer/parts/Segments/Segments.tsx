// A few choices side by side, one of them taken.
// Knows values and words, not what is chosen.
import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Segments.module.css';

interface SegmentsProps<Value extends string> {
  /** Names the group for those who do not see it. */
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
}

const names = {
  root: classes.segments ?? '',
  control: classes.choice ?? '',
  label: classes.segment ?? '',
  indicator: classes.indicator ?? '',
  innerLabel: classes.words ?? '',
};

export function Segments<Value extends string>({ label, choices, onChange, ...rest }: SegmentsProps<Value>) {
  return (
    <SegmentedControl
      {...rest}
      aria-label={label}
      withItemsBorders={false}
      classNames={names}
      onChange={(chosen) => onChange(chosen as Value)}
      data={[...choices]}
    />
  );
}
