// A calm full-width statement: a sign, one sentence, what helps.
// For empty, failed and broken states; knows none of them.
import type { ReactNode } from 'react';
import type { IconPart } from '../ActionButton/ActionButton';
import classes from './Notice.module.css';

interface NoticeProps {
  readonly icon: IconPart;
  readonly tone?: 'plain' | 'bad';
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

export function Notice({ icon: Icon, tone = 'plain', title, text, children }: NoticeProps) {
  return (
    <div className={classes.notice} role="status">
      <span className={classes.sign} data-tone={tone}>
        <Icon size={24} stroke={1.6} aria-hidden />
      </span>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className={classes.ways}>{children}</div>}
    </div>
  );
}
