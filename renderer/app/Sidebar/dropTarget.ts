// Files dropped anywhere on the sidebar: mails are opened as contacts, all others go to the import.
// Without this the window would try to show them.
import type { DragEventHandler } from 'react';
import { isMailFile } from '../../contact/looksLikeMail';
import { openLayer } from './deskActions';
import type { Desk } from './useDesk';

export function dropTarget(desk: Desk): { readonly [on in 'onDragOver' | 'onDrop']: DragEventHandler } {
  return {
    onDragOver: (event) => event.preventDefault(),
    onDrop: (event) => {
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      desk.fold.unfold();
      const mails = files.filter(({ name }) => isMailFile(name));
      const others = files.filter(({ name }) => !isMailFile(name));
      desk.day.arrivals.takeDropped(mails);
      if (others.length === 0) return;
      openLayer(desk, 'import');
      desk.imports.takeDropped(others);
    },
  };
}
