// How much a piece of Markdown would cost its parser: nesting, marks in one paragraph, lazy lines.
// Looks at lines only; ordinary articles are orders of magnitude below the limits.

/** `depth`: quotes and lists in each other · `costly`: its parser would take much more than linear time. */
export interface MarkdownMeasure {
  readonly depth: number;
  readonly costly: boolean;
}

/**
 * Opening marks are sought again from the start for each closing one, and lines that lazily continue a quote re-read
 * what stands above them: remark-parse 11 takes 0.2 s for 4,000 of either and four times as long for twice as many.
 */
const maxMarks = 1_000;
const maxLazyLines = 500;

const containers = /(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/y;
const ruleLine = /^[ \t>]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;

/** Measures in one pass, linear in the length of the text. */
export function measureMarkdown(markdown: string): MarkdownMeasure {
  let depth = 0;
  let marks = 0;
  let lazyLines = 0;
  for (let start = 0; start < markdown.length; ) {
    const newline = markdown.indexOf('\n', start);
    const end = newline < 0 ? markdown.length : newline;
    const line = markdown.slice(start, end);
    containers.lastIndex = 0;
    const prefix = containers.exec(line)?.[0] ?? '';
    if (!ruleLine.test(line)) depth = Math.max(depth, prefix.match(/[>)+*.-]/g)?.length ?? 0);
    const begins = line.trim() === '' || /[)+*.-]/.test(prefix) || line.startsWith('|');
    marks = (begins ? 0 : marks) + (line.match(/[[\]!*_`~<&]/g)?.length ?? 0);
    lazyLines = begins ? 0 : lazyLines + 1;
    if (marks > maxMarks || lazyLines > maxLazyLines) return { depth, costly: true };
    start = end + 1;
  }
  return { depth, costly: false };
}
