// One layer over the answers: slides in from the right, leaves an edge of what lies below, names itself.
// Knows layering and focus; Esc and typing are handled where all keys are.
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActionButton } from '../ActionButton/ActionButton';
import { IconArrowLeft } from '../icons';
import { stillWanted } from '../stillWanted';
import classes from './SlideOver.module.css';

interface SlideOverProps {
  readonly opened: boolean;
  readonly name: string;
  readonly backLabel: string;
  readonly onBack: () => void;
  /** Right side of the head. */
  readonly aside?: ReactNode;
  readonly foot?: ReactNode;
  /** Takes all the width there is, for pages of charts and tables. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function SlideOver({ opened, name, backLabel, onBack, aside, foot, wide, children }: SlideOverProps) {
  return (
    <Drawer.Root
      opened={opened}
      onClose={onBack}
      position="right"
      closeOnEscape={false}
      returnFocus={false}
      lockScroll={false}
      withinPortal={false}
      transitionProps={{ duration: stillWanted() ? 0 : 200, timingFunction: 'cubic-bezier(.2,.8,.2,1)' }}
    >
      <Drawer.Overlay className={classes.scrim ?? ''} />
      <Drawer.Content
        aria-label={name}
        mod={{ wide }}
        classNames={{ inner: classes.inner ?? '', content: classes.content ?? '' }}
      >
        <header className={classes.head}>
          <ActionButton look="ghost" icon={IconArrowLeft} label={backLabel} combo="esc" onAct={onBack} />
          <span className={classes.grow} />
          {aside}
        </header>
        {children}
        {foot && <footer className={classes.foot}>{foot}</footer>}
      </Drawer.Content>
    </Drawer.Root>
  );
}
