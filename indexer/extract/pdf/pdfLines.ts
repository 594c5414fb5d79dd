// What a PDF page draws → lines of text with place and size, without what repeats on every page.
// Pure; knows points on paper, not the library that read them.

/** One drawn piece of text. `x`, `y` in points from the lower left corner; `height`: size of its letters. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly endsLine: boolean;
}

/** One line; `cells` are its parts with wide gaps between them, one for ordinary text. */
export interface PdfLine {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly height: number;
  readonly cells: readonly string[];
}

/** Gap, in letter heights, that parts two cells of a row rather than two words. */
const cellGap = 1.2;

/** Lines of one page, in the order drawn. `page` from 0. */
export function pdfLines(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfPiece[] = [];
  const close = (): void => {
    if (open.some((piece) => piece.text.trim() !== '')) lines.push(lineOf(open, page));
    open = [];
  };
  for (const piece of pieces) {
    const last = open.at(-1);
    if (last && Math.abs(last.y - piece.y) > 0.5 * Math.max(last.height, piece.height, 4)) close();
    open.push(piece);
    if (piece.endsLine) close();
  }
  close();
  return lines;
}

function lineOf(pieces: readonly PdfPiece[], page: number): PdfLine {
  const drawn = pieces.filter((piece) => piece.text.trim() !== '');
  const height = usualHeight(drawn);
  const cells: string[] = [];
  let right = Number.NEGATIVE_INFINITY;
  let spaced = false;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      spaced ||= piece.text !== '';
      continue;
    }
    const gap = piece.x - right;
    // A lone bullet stands apart from its words, but is no cell.
    const alone = cells.length === 1 && /^[^\p{L}\d]$|^\d{1,3}[.)]$/u.test(cells[0] ?? '');
    if (cells.length === 0 || (gap > cellGap * height && !alone)) cells.push(piece.text.trim());
    else cells.push(`${cells.pop()}${spaced || alone || gap > 0.15 * height ? ' ' : ''}${piece.text}`);
    right = piece.x + piece.width;
    spaced = false;
  }
  const first = drawn[0] as PdfPiece;
  const tidy = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  return { page, x: first.x, y: first.y, right, height, cells: tidy };
}

/** The size of most letters: a large bullet or a raised sign does not make the line larger. */
function usualHeight(pieces: readonly PdfPiece[]): number {
  const letters = new Map<number, number>();
  for (const { height, text } of pieces) letters.set(height, (letters.get(height) ?? 0) + text.length);
  return [...letters].reduce((most, size) => (size[1] > most[1] ? size : most), [0, 0])[0];
}

const pageNumber = /^\W*(?:(?:Seite|Page|S\.)\s*)?\d{1,4}(?:\s*(?:\/|von|of)\s*\d{1,4})?\W*$/i;
/** On how many of the pages a line must stand, at the same height, to be a header or footer. */
const repeatShare = 0.6;

/** Takes out headers and footers: the outermost lines of pages that repeat (numbers aside), and page numbers. */
export function withoutPageFrames(lines: readonly PdfLine[], pages: number): PdfLine[] {
  if (pages < 2) return [...lines];
  const outermost = outermostLines(lines);
  const counts = new Map<string, number>();
  for (const line of outermost) counts.set(frameKey(line), (counts.get(frameKey(line)) ?? 0) + 1);
  const needed = Math.max(2, pages * repeatShare);
  return lines.filter((line) => {
    if (!outermost.has(line)) return true;
    return (counts.get(frameKey(line)) ?? 0) < needed && !pageNumber.test(line.cells.join(' '));
  });
}

/** The two topmost and two lowest lines of each page. */
function outermostLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const byPage = new Map<number, PdfLine[]>();
  for (const line of lines) {
    const known = byPage.get(line.page);
    if (known) known.push(line);
    else byPage.set(line.page, [line]);
  }
  const outermost = new Set<PdfLine>();
  for (const onPage of byPage.values()) {
    const sorted = onPage.sort((a, b) => b.y - a.y);
    for (const line of [...sorted.slice(0, 2), ...sorted.slice(-2)]) outermost.add(line);
  }
  return outermost;
}

const frameKey = (line: PdfLine): string =>
  `${Math.round(line.y / 4)} ${line.cells.join(' ').replace(/\d+/g, '#')}`;
