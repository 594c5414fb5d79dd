// A box that fades in over everything else and holds the focus: palette, key sheet, dialog.
// Knows where it stands, not what it holds; Esc is its owner's.
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Overlay.module.css';

interface OverlayProps {
  readonly opened: boolean;
  /** What a screen reader calls it. */
  readonly name: string;
  readonly onClose: () => void;
  /** px, as far as there is room. */
  readonly width: number;
  /** `page`: over a whole window, else over the sidebar. */
  readonly over?: 'page';
  /** Takes the height that there is. */
  readonly tall?: boolean;
  /** False where its owner says where the focus goes. */
  readonly returnsFocus?: boolean;
  readonly children: ReactNode;
}

export function Overlay(props: OverlayProps) {
  const { opened, name, onClose, width, over, tall, returnsFocus = true, children } = props;
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      lockScroll={false}
      returnFocus={returnsFocus}
      withinPortal={false}
      transitionProps={{ transition: 'fade', duration: 90 }}
    >
      <Modal.Overlay className={classes.scrim ?? ''} />
      <Modal.Content
        aria-label={name}
        classNames={{ inner: classes[tall ? 'tall' : (over ?? 'sidebar')] ?? '', content: classes.box ?? '' }}
        style={{ flex: `0 1 ${width}px`, ...(tall && { height: '100%' }) }}
      >
        {children}
      </Modal.Content>
    </Modal.Root>
  );
}
