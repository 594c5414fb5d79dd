// A keycap: the key that does what stands beside it.
// Knows how keys are written, not what they do.
import { Kbd as MantineKbd } from '@mantine/core';
import { useWords } from '../../i18n/WordsContext';
import { type PrintedKey, useKeyOf } from '../../keys/KeysContext';
import { comboLabel } from '../comboLabel';
import classes from './Kbd.module.css';

interface KbdProps {
  /** The command whose key is printed; nothing is, where it has none. */
  readonly command?: PrintedKey;
  /** A key that nobody can change, like `shift+enter`; see comboLabel. */
  readonly combo?: string;
  /** On an accent button the cap is drawn light on dark. */
  readonly tone?: 'plain' | 'onAccent' | 'chosen';
}

export function Kbd({ command, combo: given, tone = 'plain' }: KbdProps) {
  const words = useWords();
  const combo = useKeyOf(command) ?? given;
  if (combo === undefined) return null;
  return (
    <MantineKbd className={classes.kbd} data-tone={tone}>
      {comboLabel(combo, words)}
    </MantineKbd>
  );
}
