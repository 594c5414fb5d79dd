// How much a piece of Markdown would cost its parser: nesting, marks in one paragraph, lazy lines.
// Looks at lines only; ordinary articles are orders of magnitude below the limits.

/** `depth`: quotes and lists in each other · `costly`: its parser would take much more than linear time. */
export interface MarkdownMeasure {
  readonly depth: number;
  readonly costly: boolean;
}

/**
 * Where remark-parse 11 leaves linear time, measured: opening marks are sought again for each closing one, lines that
 * lazily continue a quote re-read what stands above them (0.2 s for 4,000 of either, 7 s for 16,000), entries of one
 * list and rows of one table likewise (0.6 s for 8,000, 200 s for 100,000), levels of indented lists with their cube.
 */
const maxMarks = 1_000;
const maxLazyLines = 500;
const maxEntries = 5_000;
const maxListIndent = 80;

const containers = /(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/y;
const ruleLine = /^[ \t>]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;

/** Measures in one pass, linear in the length of the text. */
export function measureMarkdown(markdown: string): MarkdownMeasure {
  let depth = 0;
  let marks = 0;
  let lazyLines = 0;
  let entries = 0;
  for (let start = 0; start < markdown.length; ) {
    const newline = markdown.indexOf('\n', start);
    const end = newline < 0 ? markdown.length : newline;
    const line = markdown.slice(start, end);
    containers.lastIndex = 0;
    const prefix = containers.exec(line)?.[0] ?? '';
    if (!ruleLine.test(line)) depth = Math.max(depth, prefix.match(/[>)+*.-]/g)?.length ?? 0);
    const isEntry = /[)+*.-]/.test(prefix) || line.startsWith('|');
    const begins = isEntry || line.trim() === '';
    marks = (begins ? 0 : marks) + (line.match(/[[\]!*_`~<&]/g)?.length ?? 0);
    lazyLines = begins ? 0 : lazyLines + 1;
    // A heading at the margin ends every list.
    entries = line.startsWith('#') ? 0 : entries + (isEntry ? 1 : 0);
    const indented = isEntry && prefix.length - prefix.trimStart().length > maxListIndent;
    if (marks > maxMarks || lazyLines > maxLazyLines || entries > maxEntries || indented)
      return { depth, costly: true };
    start = end + 1;
  }
  return { depth, costly: false };
}
