// A keycap: the key that does what stands beside it.
// Knows how keys are written, not what they do.
import { Kbd as MantineKbd } from '@mantine/core';
import { useWords } from '../../i18n/WordsContext';
import { comboLabel } from '../comboLabel';
import classes from './Kbd.module.css';

interface KbdProps {
  /** Like `ctrl+shift+C`; see comboLabel. */
  readonly combo: string;
  /** On an accent button the cap is drawn light on dark. */
  readonly tone?: 'plain' | 'onAccent' | 'chosen';
}

export function Kbd({ combo, tone = 'plain' }: KbdProps) {
  const words = useWords();
  return (
    <MantineKbd className={classes.kbd} data-tone={tone}>
      {comboLabel(combo, words)}
    </MantineKbd>
  );
}
