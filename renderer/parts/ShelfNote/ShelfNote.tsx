// A calm notice on the shelf below the answers: what it is about, one way to take it up, and a cross to be rid of it.
// Knows its words, not what led to it.
import type { ReactNode } from 'react';
import { ActionButton, type ActionButtonProps, type IconPart } from '../ActionButton/ActionButton';
import { IconX, iconStroke } from '../icons';
import classes from './ShelfNote.module.css';

interface ShelfNoteProps {
  readonly icon: IconPart;
  readonly title: string;
  /** `news`: something waits that was not there before. */
  readonly tone?: 'news';
  readonly way: ActionButtonProps;
  readonly leave: Pick<ActionButtonProps, 'label' | 'onAct'>;
  /** A `span` or two under the title. */
  readonly children?: ReactNode;
}

export function ShelfNote({ icon: Icon, title, tone, way, leave, children }: ShelfNoteProps) {
  return (
    <aside className={classes.note} data-tone={tone} aria-label={title}>
      <Icon size={17} stroke={iconStroke} aria-hidden />
      <div className={classes.words}>
        <b>{title}</b>
        {children}
      </div>
      <ActionButton {...way} />
      <div className={classes.leave}>
        <ActionButton look="ghost" iconOnly icon={IconX} {...leave} />
      </div>
    </aside>
  );
}
