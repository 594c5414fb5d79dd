// An article as the smallest pieces a chunk is made of: headings, sentences, table rows.
// Knows blocks; where chunks begin and end is decided later.
import type { Article, Block } from '../../knowledge/vocabulary/article';
import type { Span } from '../../knowledge/vocabulary/span';

/**
 * One piece; `tokens` include those of the space before it. `block`: number of its block, `section`: number of the
 * heading above it, `path`: headings in force, outermost first (for a heading: with itself). `leads`: it only
 * announces what follows ("Sie brauchen:").
 */
export interface Atom extends Span {
  readonly kind: 'heading' | 'sentence' | 'row';
  readonly tokens: number;
  readonly block: number;
  readonly section: number;
  readonly path: readonly string[];
  readonly leads: boolean;
}

interface Tools {
  readonly countTokens: (text: string) => number;
  readonly splitSentences: (text: string) => readonly Span[];
}

/** Pieces in order, no two overlapping, covering all but white space; none above `maxTokens` (the space before it aside). */
export function articleAtoms(article: Article, tools: Tools, maxTokens: number): Atom[] {
  const { text } = article;
  const atoms: Atom[] = [];
  let path: readonly { readonly level: number; readonly text: string }[] = [];
  let section = 0;
  for (const [block, part] of coveringParts(article).entries()) {
    const kind = part.kind === 'heading' ? 'heading' : part.kind === 'tableRow' ? 'row' : 'sentence';
    if (part.kind === 'heading') {
      const heading = { level: part.level, text: text.slice(part.start, part.end) };
      path = [...path.filter((above) => above.level < part.level), heading];
      if (atoms.at(-1)?.kind !== 'heading') section++;
    }
    const names = path.map((heading) => heading.text);
    for (const { start, end, tokens } of piecesOf(part, kind, text, tools, maxTokens)) {
      const before = tools.countTokens(text.slice(atoms.at(-1)?.end ?? start, start));
      const leads = kind === 'sentence' && text[end - 1] === ':';
      atoms.push({ start, end, kind, tokens: before + tokens, block, section, path: names, leads });
    }
  }
  return atoms;
}

type Part = Block | ({ readonly kind: 'paragraph' } & Span);

/** Blocks, and any words that stand outside of them as paragraphs. */
function coveringParts(article: Article): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const addGap = (end: number): void => {
    const gap = trimmed(article.text, { start: at, end });
    if (gap.end > gap.start) parts.push({ kind: 'paragraph', ...gap });
  };
  for (const block of article.blocks) {
    addGap(block.start);
    const inside = trimmed(article.text, block);
    if (inside.end > inside.start) parts.push({ ...block, ...inside });
    at = Math.max(at, block.end);
  }
  addGap(article.text.length);
  return parts;
}

/** Its own tokens, without those of the space before it. */
interface CountedSpan extends Span {
  readonly tokens: number;
}

/** A heading or a row is one piece, other blocks are as many as they have sentences; too long ones are cut. */
function piecesOf(
  part: Part,
  kind: Atom['kind'],
  text: string,
  tools: Tools,
  maxTokens: number,
): CountedSpan[] {
  const whole = { start: part.start, end: part.end };
  const spans = kind === 'sentence' ? sentencesOf(whole, text, tools) : [whole];
  return spans.flatMap((span) => cutToBudget(span, text, tools, maxTokens));
}

/** Sentences as absolute spans without white space at their ends; words the splitter left out join the sentence before. */
function sentencesOf(part: Span, text: string, tools: Tools): Span[] {
  const starts = tools
    .splitSentences(text.slice(part.start, part.end))
    .map((span) => part.start + span.start)
    .filter((start, at) => at > 0 && start > part.start && start < part.end);
  return [part.start, ...starts]
    .map((start, at) => trimmed(text, { start, end: starts[at] ?? part.end }))
    .filter((span) => span.end > span.start);
}

/** Halves a span at the white space nearest its middle until each piece fits; one long word is cut anywhere. */
function cutToBudget(span: Span, text: string, tools: Tools, maxTokens: number): CountedSpan[] {
  const length = span.end - span.start;
  const tokens = tools.countTokens(text.slice(span.start, span.end));
  if (length < 2 || tokens <= maxTokens) return [{ ...span, tokens }];
  const middle = cutNear(text, span);
  const halves = [
    { start: span.start, end: middle },
    { start: middle, end: span.end },
  ];
  return halves
    .map((half) => trimmed(text, half))
    .filter((half) => half.end > half.start && half.end - half.start < length)
    .flatMap((half) => cutToBudget(half, text, tools, maxTokens));
}

function cutNear(text: string, span: Span): number {
  const middle = (span.start + span.end) >> 1;
  for (let away = 0; away <= middle - span.start; away++) {
    if (middle + away < span.end - 1 && /\s/.test(text[middle + away] as string)) return middle + away;
    if (middle - away > span.start && /\s/.test(text[middle - away] as string)) return middle - away;
  }
  const splitsPair =
    /[\ud800-\udbff]/.test(text[middle - 1] ?? '') && /[\udc00-\udfff]/.test(text[middle] ?? '');
  return splitsPair && middle - 1 > span.start ? middle - 1 : middle;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}
