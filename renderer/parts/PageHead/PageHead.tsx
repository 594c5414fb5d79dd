// The head of a page of the knowledge window: its name, one quiet line, what can be done with the whole page.
// Lays out; knows no page.
import type { ReactNode } from 'react';
import classes from './PageHead.module.css';

interface PageHeadProps {
  readonly title: string;
  readonly text?: string;
  /** On the right: main actions, a period. */
  readonly children?: ReactNode;
  /** Below, across the whole width: bars, tabs. */
  readonly below?: ReactNode;
}

export function PageHead({ title, text, children, below }: PageHeadProps) {
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <h1 tabIndex={-1} data-autofocus>
          {title}
        </h1>
        {text && <p>{text}</p>}
      </div>
      {children && <div className={classes.ways}>{children}</div>}
      {below && <div className={classes.below}>{below}</div>}
    </header>
  );
}
