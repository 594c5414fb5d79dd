// The words of a source, part by part → one page of them, cut where a line ends.
// Pure; costs as much as the text is long, whatever its lines are.
import type { SourcePart, SourceTextForm, SourceView } from '../../../knowledge/vocabulary/sourceView';
import { plainText } from '../plainText';

/** A sheet, a slide, a chapter, or what stands beside the body. Cut only where it is longer than a page. */
export interface TextPart {
  readonly name?: string | undefined;
  readonly part?: SourcePart;
  readonly text: string;
}

/** UTF-16 units; some five printed pages, drawn at once. */
export const pageLength = 20_000;
const maxNameLength = 200;

/** `page` from 0, beyond the end the last one. Parts without words are no pages; without any there is an empty one. */
export function textPage(
  parts: readonly TextPart[],
  page: number,
  form: SourceTextForm = 'plain',
): SourceView {
  const pieces = parts.filter(({ text }) => /\S/.test(text)).flatMap((part) => piecesOf(part));
  const at = Math.min(page, Math.max(0, pieces.length - 1));
  const piece = pieces[at];
  const name = piece?.part.name === undefined ? '' : oneLine(piece.part.name);
  return {
    pages: Math.max(1, pieces.length),
    page: at,
    ...(name !== '' && { name }),
    ...(piece?.part.part && { part: piece.part.part }),
    shown: { kind: 'text', form, text: piece ? shownText(piece) : '' },
  };
}

/** Where a page begins and ends in its part. */
interface Piece {
  readonly part: TextPart;
  readonly start: number;
  readonly end: number;
}

function piecesOf(part: TextPart): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < part.text.length; ) {
    const end = endOfPage(part.text, start);
    pieces.push({ part, start, end });
    start = end;
  }
  return pieces;
}

/** The last line end in the page's second half, else the last space there, else where the page is full. */
function endOfPage(text: string, start: number): number {
  const full = start + pageLength;
  if (full >= text.length) return text.length;
  // Cut out first: searching backwards in the whole text would go on to its beginning, page for page.
  const half = text.slice(start + pageLength / 2, full);
  const line = half.lastIndexOf('\n');
  const space = line < 0 ? half.lastIndexOf(' ') : line;
  if (space >= 0) return start + pageLength / 2 + space + 1;
  const isPair = /^[\ud800-\udbff]/.test(text.slice(full - 1, full));
  return isPair ? full - 1 : full;
}

/** As it may be shown: nothing invisible, no control signs. */
const shownText = ({ part, start, end }: Piece): string =>
  plainText(part.text.slice(start, end)).replace(/^\n+|\s+$/g, '');

const oneLine = (name: string): string => plainText(name).replace(/\s+/g, ' ').trim().slice(0, maxNameLength);
