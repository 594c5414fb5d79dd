// The outline of an article that would close a cluster of gaps: its questions as headings, ready to be answered.
// Markdown only; stored by whoever asked for it.
import type { GapCluster } from '../vocabulary/review';

const mostHeadings = 12;
const longestHeading = 160;

/**
 * Title and Markdown; every heading is one customer's masked wording, without what Markdown would read as marks.
 * Undefined where no words are kept: an empty page with a dash for its title would help nobody.
 */
export function gapOutline({
  name,
  wordings,
}: Pick<GapCluster, 'name' | 'wordings'>): { readonly title: string; readonly markdown: string } | undefined {
  const questions = [...new Set(wordings.map(lineOf))].filter((text) => text !== '');
  const [first] = questions;
  if (first === undefined) return undefined;
  // Words that are no names of anything (numbers only) leave a group without a name.
  const title = /[\p{L}\p{N}]/u.test(name) ? name : first;
  const headings = questions.slice(0, mostHeadings).map(withoutMarks);
  return {
    // Customers' words are often typed small; a title is not.
    title: title.charAt(0).toLocaleUpperCase('de') + title.slice(1),
    markdown: headings.map((text) => `## ${text}\n\n…\n`).join('\n'),
  };
}

function lineOf(wording: string): string {
  const line = wording.replace(/\s+/g, ' ').trim();
  return line.length > longestHeading ? `${line.slice(0, longestHeading).replace(/\s\S*$/, '')} …` : line;
}

function withoutMarks(line: string): string {
  return line.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');
}
