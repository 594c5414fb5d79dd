// Ways through the sheet by key: Tab to the next open field, arrow keys from sentence to sentence.
// Knows elements by their marks, not their words.
import { caretIn, putCaret } from './caretIn';

/** The first open field behind `from` in reading order; from outside the sheet, the first of all. */
export function nextOpenField(sheet: Element, from: Element | null): HTMLInputElement | undefined {
  const open = [...sheet.querySelectorAll<HTMLInputElement>('input[data-open]')];
  if (!from || !sheet.contains(from)) return open[0];
  return open.find(
    (field) => field !== from && from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

/** Where an arrow key leads out of a sentence; undefined where it moves within it. */
export function arrowStep(key: string, sentence: HTMLElement): 1 | -1 | undefined {
  if (window.getSelection()?.isCollapsed === false) return undefined;
  const caret = caretIn(sentence);
  const forward = key === 'ArrowDown' || key === 'ArrowRight';
  if (!forward && key !== 'ArrowUp' && key !== 'ArrowLeft') return undefined;
  const atEdge = forward ? caret === (sentence.textContent?.length ?? 0) : caret === 0;
  if (!atEdge) return undefined;
  return forward ? 1 : -1;
}

/** To the sentence or field before or behind; stays where there is none. */
export function step(sheet: Element, from: Element, by: 1 | -1): boolean {
  const stops = [...sheet.querySelectorAll<HTMLElement>('[data-editable], input[data-field]')];
  const next = stops[stops.indexOf(from as HTMLElement) + by];
  if (!next) return false;
  if (next instanceof HTMLInputElement) next.focus();
  else putCaret(next, by === 1 ? 'start' : 'end');
  return true;
}
