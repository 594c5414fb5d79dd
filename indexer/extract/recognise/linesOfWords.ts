// Recognised words → lines of text with place and size, as those of a PDF's own text.
// Pure; what lines become is decided in pdfStructure.ts.
import { type PdfLine, type PdfPiece, pdfLines } from '../pdf/pdfLines';
import type { RecognisedWord } from './textRecogniser';

/** Words that the recogniser believes less than this are specks and the grain of a photograph; so are lone signs. */
const leastSureness = 0.3;
const leastSurenessOfSigns = 0.85;
/** Sizes of lines closer to each other than this are one: measured letters are never equal. */
const sameSize = 1.12;

/** Where recognised words stand: `page` from 0 · `height` in px · `points` a px. */
export interface WordPlace {
  readonly page: number;
  readonly height: number;
  readonly points: number;
}

/** Places in points from the lower left corner. */
export function linesOfWords(
  words: readonly RecognisedWord[],
  { page, height, points }: WordPlace,
): PdfLine[] {
  const kept = words.filter(isWord);
  const sizes = commonSizes(kept);
  const pieces = kept.flatMap((word, at): PdfPiece[] => {
    const endsLine = kept[at + 1]?.line !== word.line;
    const size = (sizes.get(word.size) ?? word.size) * points;
    const place = { y: (height - word.base) * points, height: Math.round(size * 2) / 2 };
    const [x, width] = [word.x * points, word.width * points];
    const piece = { text: word.text, x, width, ...place, endsLine };
    const space = { text: ' ', x: x + width, width: 0, ...place, endsLine: false };
    return endsLine ? [piece] : [piece, space];
  });
  return pdfLines(pieces, page);
}

function isWord({ text, sureness }: RecognisedWord): boolean {
  if (text.trim() === '') return false;
  return sureness >= (/[\p{L}\d]/u.test(text) ? leastSureness : leastSurenessOfSigns);
}

/** Each size → that of its group: the usual one among those that differ little. */
function commonSizes(words: readonly RecognisedWord[]): ReadonlyMap<number, number> {
  const letters = new Map<number, number>();
  for (const { size, text } of words) letters.set(size, (letters.get(size) ?? 0) + text.length);
  const common = new Map<number, number>();
  // The most frequent first: they draw the rarer ones to themselves.
  for (const [size] of [...letters].sort((a, b) => b[1] - a[1])) {
    const near = [...common.values()].find((other) => size < other * sameSize && size > other / sameSize);
    common.set(size, near ?? size);
  }
  return common;
}
