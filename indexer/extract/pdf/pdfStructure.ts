// Lines of a PDF → headings, paragraphs, lists and tables, as a tree like all others.
// Guesses from size, gaps and bullets, and where unsure takes the plainer: a paragraph.
import type { Element } from 'hast';
import { blocksOfParagraph, element } from '../hastFromText';
import type { PdfLine } from './pdfLines';

/** Letters this much larger than those of the running text make a heading. */
const headingGrowth = 1.15;
const maxHeadingLength = 150;
const bulletStart = /^(?:[•‣▪●○■□–·*\u2219\ue000-\uf8ff-]|\d{1,3}[.)])\s+\S/;

interface Body {
  /** Size of the running text, and its usual distance from line to line, in points. */
  readonly height: number;
  readonly leading: number;
  readonly right: number;
  /** Sizes of headings, largest first: their place is their level. */
  readonly headingHeights: readonly number[];
}

/** Blocks in the order drawn. */
export function pdfStructure(lines: readonly PdfLine[]): Element[] {
  const body = measureBody(lines);
  const blocks: Element[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfBlock(lines, at, body);
    blocks.push(...blockOf(lines.slice(at, end), body));
    at = end;
  }
  return blocks;
}

function blockOf(lines: readonly PdfLine[], body: Body): Element[] {
  const first = lines[0] as PdfLine;
  const level = headingLevel(first, body);
  if (level) return [element(`h${level}`, [{ type: 'text', value: joined(lines) }])];
  // One line with a gap is no table.
  if (isRow(first) && lines.length > 1) return [element('table', lines.map(rowOf))];
  const text = joined(lines);
  return bulletStart.test(text) ? blocksOfParagraph(text.replace(/^[^\p{L}\d\s]/u, '-')) : [paragraph(text)];
}

const paragraph = (text: string): Element => element('p', [{ type: 'text', value: text }]);

const rowOf = (line: PdfLine): Element =>
  element(
    'tr',
    line.cells.map((cell) => element('td', [{ type: 'text', value: cell }])),
  );

/** Index behind the last line that belongs to the block beginning at `start`. */
function endOfBlock(lines: readonly PdfLine[], start: number, body: Body): number {
  let end = start + 1;
  while (end < lines.length && continues(lines[end - 1] as PdfLine, lines[end] as PdfLine, body)) end++;
  return end;
}

function continues(before: PdfLine, line: PdfLine, body: Body): boolean {
  const level = headingLevel(before, body);
  if (level !== headingLevel(line, body)) return false;
  const drop = before.y - line.y;
  const size = Math.max(before.height, line.height);
  if (level) return before.page === line.page && drop > 0 && drop < 1.6 * size;
  if (isRow(before) || isRow(line)) return sameTable(before, line, size);
  if (bulletStart.test(textOfLine(line))) return false;
  const unfinished = !/[.!?:;…]["'“”»)]?$/.test(textOfLine(before));
  if (before.page !== line.page || drop <= 0) return unfinished && /^\p{Ll}/u.test(textOfLine(line));
  if (drop > Math.max(1.35 * body.leading, 1.3 * size)) return false;
  return unfinished || before.right > body.right * 0.75;
}

const sameTable = (before: PdfLine, line: PdfLine, size: number): boolean =>
  before.cells.length === line.cells.length &&
  before.page === line.page &&
  before.y - line.y > 0 &&
  before.y - line.y < 3.5 * size;

const isRow = (line: PdfLine): boolean => line.cells.length > 1;
const textOfLine = (line: PdfLine): string => line.cells.join(' ');

/** 1 to 4 for a heading, 0 for running text. */
function headingLevel(line: PdfLine, body: Body): number {
  const text = textOfLine(line);
  if (line.height < headingGrowth * body.height || text.length > maxHeadingLength) return 0;
  if (!/\p{L}{2}/u.test(text) || /[.,;]$/.test(text) || isRow(line)) return 0;
  return Math.min(body.headingHeights.indexOf(Math.round(line.height)) + 1, 4);
}

function measureBody(lines: readonly PdfLine[]): Body {
  const letters = new Map<number, number>();
  for (const line of lines)
    letters.set(line.height, (letters.get(line.height) ?? 0) + textOfLine(line).length);
  const height = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const drops = lines
    .map((line, at) => ({ line, drop: (lines[at - 1]?.y ?? 0) - line.y }))
    .filter(({ line, drop }) => line.height === height && drop > 0 && drop < 3 * height)
    .map(({ drop }) => drop)
    .sort((a, b) => a - b);
  // The lower third: gaps between paragraphs are the larger ones.
  const leading = drops[Math.floor(drops.length / 3)] ?? 1.2 * height;
  const right = lines.reduce((most, line) => (line.height === height ? Math.max(most, line.right) : most), 0);
  const larger = [...letters.keys()].filter((size) => size >= headingGrowth * height).map(Math.round);
  return { height, leading, right, headingHeights: [...new Set(larger)].sort((a, b) => b - a) };
}

/** Lines as running text; "Rech-" + "nung" → "Rechnung", "Strom-" + "und" and "E-" + "Mail" keep their hyphen. */
export function joined(lines: readonly PdfLine[]): string {
  return lines.map(textOfLine).reduce((text, line) => {
    if (text.endsWith('\u00ad')) return text.slice(0, -1) + line;
    if (!/\p{L}-$/u.test(text)) return `${text} ${line}`;
    if (/^(?:und|oder|bzw|sowie|and|or)\b/.test(line)) return `${text} ${line}`;
    return /^\p{Ll}/u.test(line) ? text.slice(0, -1) + line : text + line;
  });
}
