// Where two texts speak of the same and what they say of it differently, wherever in either it stands.
// Pure; knows lines and words, not what the texts are.
import type { Span } from '../../../knowledge/vocabulary/span';
import { diffWords } from './diffRows';
import { bagOf, sharedWords, type WordBag, wordsInBoth } from './sharedWords';

/** A text and the stretches of it that stand alone: paragraphs, points, rows. */
export interface LinedText {
  readonly text: string;
  readonly lines: readonly Span[];
}

export interface Differences {
  /** Words of either text that the other puts differently; spans of the whole text, in order. */
  readonly left: readonly Span[];
  readonly right: readonly Span[];
  /** Pairs of lines that speak of the same and differ. */
  readonly count: number;
}

/** Lines that share fewer of their words do not speak of the same: half, as chance words alone come to a third. */
const leastShared = 0.5;
/** One or two words in common are chance. */
const leastWords = 3;
/** Of longer texts only the beginning is compared: each line is held against each. */
const mostLines = 150;

interface Line {
  readonly span: Span;
  readonly text: string;
  readonly bag: WordBag;
}

/** Each line with the one of the other text that is most like it, if that finds it so as well. */
export function differences(left: LinedText, right: LinedText): Differences {
  const lines = linesOf(left);
  const others = linesOf(right);
  const pairs = lines.flatMap((line): readonly [Line, Line][] => {
    const other = mostLike(line, others);
    return other && mostLike(other, lines) === line && line.text !== other.text ? [[line, other]] : [];
  });
  const spans = pairs.map(([line, other]) => {
    const parts = diffWords(line.text, other.text);
    return {
      left: spansOf(parts, 'removed', line.span.start),
      right: spansOf(parts, 'added', other.span.start),
    };
  });
  const inOrder = (side: 'left' | 'right') =>
    spans.flatMap((each) => each[side]).sort((one, other) => one.start - other.start);
  return { left: inOrder('left'), right: inOrder('right'), count: pairs.length };
}

function linesOf({ text, lines }: LinedText): readonly Line[] {
  return lines.slice(0, mostLines).map((span) => {
    const words = text.slice(span.start, span.end);
    return { span, text: words, bag: bagOf(words) };
  });
}

function mostLike(line: Line, others: readonly Line[]): Line | undefined {
  let best: Line | undefined;
  let most = 0;
  for (const other of others) {
    const share = sharedWords(line.bag, other.bag);
    if (share <= most || share < leastShared || wordsInBoth(line.bag, other.bag) < leastWords) continue;
    best = other;
    most = share;
  }
  return best;
}

/** The parts of one side, laid out from `start`; blanks alone are no difference. */
function spansOf(
  parts: ReturnType<typeof diffWords>,
  kind: 'removed' | 'added',
  start: number,
): readonly Span[] {
  let at = start;
  return parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .flatMap((part) => {
      const span = { start: at, end: at + part.text.length };
      at = span.end;
      return part.kind === kind && /[\p{L}\p{N}]/u.test(part.text) ? [span] : [];
    });
}
