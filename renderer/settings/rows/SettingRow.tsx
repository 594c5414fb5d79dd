// One line of the settings: its name, what it does, and the control on the right.
// Looks only.
import type { ReactNode } from 'react';
import classes from './rows.module.css';
import { useSettingShown } from './SettingSearch';

interface SettingRowProps {
  readonly label: string;
  readonly hint?: string;
  /** Ties the name to its control. */
  readonly controlId?: string;
  /** What the setting does now, below the whole line. */
  readonly effect?: ReactNode;
  readonly children: ReactNode;
}

export function SettingRow({ label, hint, controlId, effect, children }: SettingRowProps) {
  const shown = useSettingShown(label, hint);
  if (!shown) return null;
  const name = (
    <>
      {label}
      {hint && <small>{hint}</small>}
    </>
  );
  return (
    <div className={classes.row} data-row>
      {controlId ? (
        <label htmlFor={controlId} className={classes.name}>
          {name}
        </label>
      ) : (
        <span className={classes.name}>{name}</span>
      )}
      {children}
      {effect && <div className={classes.effect}>{effect}</div>}
    </div>
  );
}
