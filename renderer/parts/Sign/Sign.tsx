// A state as sign, word and colour; never by colour alone.
// Knows looks, not what the states are.
import type { IconPart } from '../ActionButton/ActionButton';
import { iconStroke } from '../icons';
import classes from './Sign.module.css';

export interface SignLook {
  readonly icon: IconPart;
  /** Absent: quiet. */
  readonly tone?: 'ok' | 'news' | 'due' | 'bad' | undefined;
}

interface SignProps extends SignLook {
  readonly words: string;
  /** On a ground of its colour. */
  readonly pill?: boolean | undefined;
}

export function Sign({ icon: Icon, tone, words, pill }: SignProps) {
  return (
    <span className={classes.sign} data-tone={tone} data-pill={pill || undefined}>
      <Icon size={15} stroke={iconStroke} aria-hidden />
      {words}
    </span>
  );
}
