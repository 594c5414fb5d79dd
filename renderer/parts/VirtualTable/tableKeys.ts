// What keys and clicks mean in a table: which row, alone or with others, opened or handed on.
// Knows rows by number.
import type { KeyboardEvent, MouseEvent } from 'react';
import { stepRow } from './stepRow';
import type { ChooseHow, VirtualTableProps } from './virtualTableProps';

export function howOf({ shiftKey, ctrlKey, metaKey }: MouseEvent): ChooseHow {
  if (shiftKey) return 'range';
  return ctrlKey || metaKey ? 'toggle' : 'only';
}

/** Shift and click chooses rows, not words. */
export function keepWordsUnselected(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault();
}

export function onTableKey<Row>(event: KeyboardEvent, table: VirtualTableProps<Row>, page: number): void {
  const { at, total, onChoose, onOpen, onKey } = table;
  // Boxes and buttons inside rows keep their own keys.
  if (event.target !== event.currentTarget) return;
  const next =
    event.ctrlKey || event.altKey || event.metaKey ? undefined : stepRow(event.key, at, total, page);
  if (next !== undefined) {
    event.preventDefault();
    if (next >= 0) onChoose(next, event.shiftKey ? 'range' : 'only');
    return;
  }
  if (event.key === 'Enter' && at >= 0) {
    event.preventDefault();
    onOpen(at);
  } else if (event.key === ' ' && at >= 0) {
    event.preventDefault();
    onChoose(at, 'toggle');
  } else onKey?.(event);
}
