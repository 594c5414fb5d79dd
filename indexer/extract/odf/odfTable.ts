// A table of OpenDocument → a table of HTML; repeated rows and cells are written out within reason.
// What stands in a cell is the caller's.
import type { Element, ElementContent } from 'hast';
import { element } from '../hastFromText';
import { childElements, findElement, type XmlElement } from '../xmlTree';

/** Programs fill a sheet's edge with one cell "repeated" a million times: only a few can be meant. */
const maxRepeats = 50;

export function odfTable(table: XmlElement, inCell: (cell: XmlElement) => ElementContent[]): Element {
  const rowsOf = (parent: XmlElement, tag: 'td' | 'th'): Element[] =>
    childElements(parent).flatMap((child): Element[] => {
      if (child.name === 'table:table-row') {
        const row = element('tr', cellsOf(child, tag, inCell));
        return Array.from({ length: repeatsOf(child, 'table:number-rows-repeated') }, () => row);
      }
      if (child.name === 'table:table-header-rows') return [element('thead', rowsOf(child, 'th'))];
      return /^table:table-rows?(?:-group)?$/.test(child.name) ? rowsOf(child, tag) : [];
    });
  return element('table', rowsOf(table, 'td'));
}

function cellsOf(
  row: XmlElement,
  tag: 'td' | 'th',
  inCell: (cell: XmlElement) => ElementContent[],
): Element[] {
  return childElements(row).flatMap((cell): Element[] => {
    if (!/^table:(?:covered-)?table-cell$/.test(cell.name)) return [];
    const content = cell.name === 'table:table-cell' ? inCell(cell) : [];
    const repeats = repeatsOf(cell, 'table:number-columns-repeated');
    return Array.from({ length: repeats }, () => element(tag, content));
  });
}

/** Tables inside one another that each repeat would multiply: what holds one stands once. */
function repeatsOf(repeated: XmlElement, name: string): number {
  const repeats = Number(repeated.attributes[name] ?? 1);
  if (repeats > 1 && findElement(repeated, 'table:table')) return 1;
  return Number.isInteger(repeats) && repeats >= 1 ? Math.min(repeats, maxRepeats) : 1;
}
