// The outline of an article that would close a cluster of gaps: its questions as headings, ready to be answered.
// Markdown only; stored by whoever asked for it.
import type { GapCluster } from '../vocabulary/review';

const mostHeadings = 12;
const longestHeading = 160;

/** Title and Markdown; every heading is one customer's masked wording, without what Markdown would read as marks. */
export function gapOutline({ name, wordings }: Pick<GapCluster, 'name' | 'wordings'>): {
  readonly title: string;
  readonly markdown: string;
} {
  const headings = [...new Set(wordings.map(headingOf))].filter((text) => text !== '').slice(0, mostHeadings);
  return {
    // Customers' words are often typed small; a title is not.
    title: name.charAt(0).toLocaleUpperCase('de') + name.slice(1),
    markdown: headings.map((text) => `## ${text}\n\n…\n`).join('\n') || `## ${name}\n\n…\n`,
  };
}

function headingOf(wording: string): string {
  const line = wording.replace(/\s+/g, ' ').trim();
  const cut =
    line.length > longestHeading ? `${line.slice(0, longestHeading).replace(/\s\S*$/, '')} …` : line;
  return cut.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');
}
