// Writes words into a sentence as the keyboard would: one step of the platform's undo, one input event.
// Knows elements and places, not what the words are.
import { caretTo } from './caretIn';

/** Replaces what stands from `from` to `to` (UTF-16 units of its text); the cursor is behind the words then. */
export function writeWords(element: HTMLElement, from: number, to: number, words: string): void {
  element.focus();
  const range = rangeIn(element, from, to);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  // Marked as obsolete, yet the only way that goes through the undo stack; engines without it get the plain text.
  if (document.execCommand?.('insertText', false, words)) return;
  const text = element.textContent ?? '';
  element.textContent = text.slice(0, from) + words + text.slice(to);
  caretTo(element, from + words.length);
  element.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function rangeIn(element: HTMLElement, from: number, to: number): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let read = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (from >= read && from <= read + length) range.setStart(node, from - read);
    if (to >= read && to <= read + length) {
      range.setEnd(node, to - read);
      break;
    }
    read += length;
  }
  return range;
}
