// Where the cursor stands in an editable element, and putting it there.
// Knows the page's selection, not what is edited.

/** In UTF-16 units from the element's beginning; at its end where the cursor is not in it. */
export function caretIn(element: HTMLElement): number {
  const selection = window.getSelection();
  const length = element.textContent?.length ?? 0;
  if (!selection || selection.rangeCount === 0) return length;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.endContainer)) return length;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.endContainer, range.endOffset);
  return before.toString().length;
}

/** Focuses the element with the cursor at its beginning or end. */
export function putCaret(element: HTMLElement, place: 'start' | 'end'): void {
  element.focus();
  const range = document.createRange();
  range.selectNodeContents(element);
  range.collapse(place === 'start');
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Puts the cursor `offset` units behind the element's beginning. */
export function caretTo(element: HTMLElement, offset: number): void {
  putCaret(element, 'end');
  const node = element.firstChild;
  if (node && offset <= (node.textContent?.length ?? 0)) window.getSelection()?.collapse(node, offset);
}
