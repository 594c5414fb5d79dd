// The rows of one table → a Markdown table, or an HTML one where Markdown's cannot say it.
// Knows rows and cells.
import type { Html, PhrasingContent, Table, TableRow as TableRowNode } from 'mdast';
import type { Block, Inline } from '../../knowledge/vocabulary/article';
import type { Span } from '../../knowledge/vocabulary/span';
import { phrasingOf } from './markdownPhrasing';

type TableRow = Extract<Block, { kind: 'tableRow' }>;

/**
 * Markdown's tables have one header row and equal rows. Without a header row an empty one is written, which imports leave
 * out again; several, or rows of unequal length, become HTML.
 */
export function tableOf(rows: readonly TableRow[], text: string): Table | Html {
  const width = rows[0]?.cells.length ?? 0;
  const regular = rows.every(({ cells }, at) => cells.length === width && !(at > 0 && rows[at]?.header));
  if (!regular || width < 2) return htmlTable(rows, text);
  const written = rows.map((row) => rowOf(row.cells.map((cell) => phrasingOf(row, text, cell))));
  const header = rows[0]?.header ? [] : [rowOf(Array.from({ length: width }, () => []))];
  return { type: 'table', children: [...header, ...written] };
}

const rowOf = (cells: readonly PhrasingContent[][]): TableRowNode => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});

/** No blank line may stand in it: it would end the HTML. */
function htmlTable(rows: readonly TableRow[], text: string): Html {
  const written = rows.map(({ header, cells, inlines }) => {
    const tag = header ? 'th' : 'td';
    const inside = cells.map((cell) => `<${tag}>${markedUp(cell, inlines, text)}</${tag}>`);
    return `<tr>${inside.join('')}</tr>`;
  });
  return { type: 'html', value: `<table>\n${written.join('\n')}\n</table>` };
}

const tags = { strong: 'strong', emphasis: 'em', code: 'code' } as const;

/** The words of a cell with its inlines as elements; each sign is written where it opens or closes. */
function markedUp({ start, end }: Span, inlines: readonly Inline[], text: string): string {
  const own = inlines.filter((inline) => inline.start >= start && inline.end <= end);
  let html = '';
  for (let at = start; at <= end; at++) {
    const closing = own.filter((inline) => inline.end === at && inline.start < at);
    html += closing
      .sort((a, b) => b.start - a.start)
      .map((inline) => `</${tagOf(inline)}>`)
      .join('');
    const opening = own.filter((inline) => inline.start === at && inline.end > at);
    html += opening
      .reverse()
      .sort((a, b) => b.end - a.end)
      .map((inline) => (inline.kind === 'link' ? `<a href="${escaped(inline.href)}">` : `<${tagOf(inline)}>`))
      .join('');
    if (at < end) html += escaped(text.charAt(at));
  }
  return html;
}

const tagOf = (inline: Inline): string => (inline.kind === 'link' ? 'a' : tags[inline.kind]);

const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
