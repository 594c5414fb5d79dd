// Which tables only arrange a page: they hold headings or other tables, or have a single column.
// Their cells are read as ordinary text, not as rows.
import type { Element, ElementContent, Root, RootContent } from 'hast';

/** The tables below `root` that are no tables of values. One pass over the tree. */
export function layoutTables(root: Root): ReadonlySet<Element> {
  const layout = new Set<Element>();
  collect(root.children, [], layout);
  return layout;
}

function collect(
  nodes: readonly (RootContent | ElementContent)[],
  above: readonly Element[],
  layout: Set<Element>,
): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'table' || /^h[1-6]$/.test(node.tagName)) markAll(above, layout);
    if (node.tagName === 'table' && !hasColumns(node)) layout.add(node);
    collect(node.children, node.tagName === 'table' ? [...above, node] : above, layout);
  }
}

/** From the inside out; a table is marked only together with all tables above it, so the first marked one ends it. */
function markAll(above: readonly Element[], layout: Set<Element>): void {
  for (let at = above.length - 1; at >= 0; at--) {
    const table = above[at] as Element;
    if (layout.has(table)) return;
    layout.add(table);
  }
}

function hasColumns(table: Element): boolean {
  const rows = table.children.flatMap((child) =>
    child.type === 'element' && child.tagName !== 'tr' ? child.children : [child],
  );
  return rows.some((row) => row.type === 'element' && row.tagName === 'tr' && cellCount(row) > 1);
}

const cellCount = (row: Element): number => row.children.filter((child) => child.type === 'element').length;
