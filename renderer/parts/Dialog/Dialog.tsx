// A small window over a page that asks for one thing; Esc leaves it, focus goes back where it was.
// Lays out; knows no question.
import { type ReactNode, useEffect } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { useLatest } from '../../useLatest';
import { ActionButton } from '../ActionButton/ActionButton';
import { IconX } from '../icons';
import { Overlay } from '../Overlay/Overlay';
import classes from './Dialog.module.css';

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What closing it means, where it is more than that. */
  readonly closeLabel?: string;
  readonly onClose: () => void;
  /** Main way on the right. */
  readonly foot?: ReactNode;
  /** ↵ outside its buttons. */
  readonly onConfirm?: () => void;
  /** What has the focus at first; `content`: a part of it says so itself. */
  readonly focus?: 'title' | 'content';
  /** Room for two texts side by side. */
  readonly wide?: boolean;
  /** `window`: as much as the window has, and its content keeps to that height. */
  readonly room?: 'window';
  readonly children: ReactNode;
}

/** px. */
const widths = { usual: 520, wide: 940, window: 1480 } as const;

export function Dialog(props: DialogProps) {
  const { opened, title, onClose, foot, onConfirm, focus = 'title', wide, room, children } = props;
  const { t } = useWords();
  const closeLabel = props.closeLabel ?? t('app.close');
  useDialogKeys(opened, onClose, onConfirm);
  return (
    <Overlay
      opened={opened}
      name={title}
      onClose={onClose}
      over="page"
      width={widths[room ?? (wide ? 'wide' : 'usual')]}
      {...(room && { tall: true })}
    >
      {/* No header element: over a layer the page would have two banners. */}
      <div className={classes.head}>
        <h2 {...(focus === 'title' && { tabIndex: -1, 'data-autofocus': true })}>{title}</h2>
        <ActionButton look="ghost" iconOnly icon={IconX} label={closeLabel} combo="esc" onAct={onClose} />
      </div>
      <div className={classes.body} data-room={room}>
        {children}
      </div>
      {foot && <footer className={classes.foot}>{foot}</footer>}
    </Overlay>
  );
}

/**
 * One layer at a time: what lies below does not hear of this Esc or ↵. Mantine's content takes no key handler, and its
 * own lets the press go on.
 */
function useDialogKeys(opened: boolean, onClose: () => void, onConfirm: (() => void) | undefined): void {
  const latest = useLatest({ onClose, onConfirm });
  useEffect(() => {
    if (!opened) return;
    const listen = (event: KeyboardEvent) => {
      const onButton = event.target instanceof Element && event.target.closest('button') !== null;
      const confirms = event.key === 'Enter' && !onButton ? latest.current.onConfirm : undefined;
      const act = event.key === 'Escape' ? latest.current.onClose : confirms;
      if (!act || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [opened]);
}
