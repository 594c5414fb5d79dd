// Keys and the short verb they stand for, as in the bar at the bottom.
// Knows looks only.
import type { PrintedKey } from '../../keys/KeysContext';
import { Kbd } from '../Kbd/Kbd';
import classes from './KeyHint.module.css';

interface KeyHintProps {
  readonly commands?: readonly PrintedKey[];
  /** Keys that nobody can change. */
  readonly combos?: readonly string[];
  readonly label: string;
}

export function KeyHint({ commands = [], combos = [], label }: KeyHintProps) {
  return (
    <span className={classes.hint}>
      {commands.map((command) => (
        <Kbd key={command} command={command} />
      ))}
      {combos.map((combo) => (
        <Kbd key={combo} combo={combo} />
      ))}
      {label}
    </span>
  );
}
