// Keys and the short verb they stand for, as in the bar at the bottom.
// Knows looks only.
import { Kbd } from '../Kbd/Kbd';
import classes from './KeyHint.module.css';

export function KeyHint({ combos, label }: { readonly combos: readonly string[]; readonly label: string }) {
  return (
    <span className={classes.hint}>
      {combos.map((combo) => (
        <Kbd key={combo} combo={combo} />
      ))}
      {label}
    </span>
  );
}
