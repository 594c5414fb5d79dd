// A calm full-width statement: a sign, one sentence, what helps.
// For silence and for empty, failed and broken states; knows none of them.
import type { ReactNode } from 'react';
import type { IconPart } from '../ActionButton/ActionButton';
import classes from './Notice.module.css';

interface NoticeProps {
  /** Drawn in a round sign; `sign` is drawn as it is. */
  readonly icon?: IconPart;
  readonly sign?: ReactNode;
  readonly tone?: 'plain' | 'bad';
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

export function Notice({ icon: Icon, sign, tone = 'plain', title, text, children }: NoticeProps) {
  return (
    <div className={classes.notice} role="status">
      {Icon && (
        <span className={classes.sign} data-tone={tone}>
          <Icon size={24} stroke={1.6} aria-hidden />
        </span>
      )}
      {sign}
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className={classes.ways}>{children}</div>}
    </div>
  );
}
