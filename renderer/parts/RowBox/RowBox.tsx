// A box of rows with lines between them, one of which the arrow keys may have chosen.
// Knows looks and focus, not what a row does.
import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { keepFocus } from '../ActionButton/ActionButton';
import classes from './RowBox.module.css';

interface RowBoxProps {
  /** Lines begin where the words do, behind a sign of 18 px. */
  readonly signed?: boolean;
  readonly children: ReactNode;
}

export function RowBox({ signed, children }: RowBoxProps) {
  return (
    <ul className={classes.box} data-signed={signed || undefined}>
      {children}
    </ul>
  );
}

interface RowProps {
  readonly chosen?: boolean;
  /** Without it the row only tells. */
  readonly onAct?: () => void;
  readonly children: ReactNode;
}

export function Row({ chosen, onAct, children }: RowProps) {
  return (
    <li aria-current={chosen}>
      {onAct ? (
        <UnstyledButton className={classes.row} onMouseDown={keepFocus} onClick={onAct}>
          {children}
        </UnstyledButton>
      ) : (
        <div className={classes.row}>{children}</div>
      )}
    </li>
  );
}
