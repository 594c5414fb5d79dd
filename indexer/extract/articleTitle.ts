// The title of an article whose source may name none: its first heading, its first sentence, the file's name.
// Pure; and takes the heading that only repeats the title out of the text.
import type { Block, Inline } from '../../knowledge/vocabulary/article';
import type { Span } from '../../knowledge/vocabulary/span';
import type { WrittenBlocks } from './blockWriter';
import { plainText } from './plainText';

const maxTitleLength = 300;
const maxSentenceTitle = 80;

/** Never empty as long as the text is not. `fileName` is absent for rows: they take the start of their text. */
export function articleTitle(claimed: string, written: WrittenBlocks, fileName?: string): string {
  const named = oneLine(claimed);
  if (named !== '') return shortened(named, maxTitleLength);
  // A mere number ("3", of a slide) names nothing.
  const heading = written.blocks.find(
    (block) => block.kind === 'heading' && /\p{L}/u.test(textOfSpan(written.text, block)),
  );
  if (heading) return shortened(oneLine(textOfSpan(written.text, heading)), maxTitleLength);
  const first = written.blocks.find(({ start, end }) => end > start);
  const start = first ? firstSentence(oneLine(textOfSpan(written.text, first))) : '';
  if (start !== '' && start.length <= maxSentenceTitle) return start;
  const fromName = fileName === undefined ? '' : humanised(fileName);
  return fromName || shortened(start, maxSentenceTitle);
}

/** Takes the first heading out where it says the title again; leaves an article that has nothing else as it is. */
export function withoutTitleHeading(title: string, written: WrittenBlocks): WrittenBlocks {
  const { text, blocks } = written;
  const at = blocks.findIndex((block) => block.kind === 'heading');
  const heading = blocks[at];
  if (!heading || !blocks.some(({ start, end }, other) => other !== at && end > start)) return written;
  if (comparable(textOfSpan(text, heading)) !== comparable(title)) return written;
  // A picture without description has no words of its own: it stays where it is, between the others.
  const next = blocks.find(({ start }, later) => later > at && start > heading.end);
  const [from, to] = next ? [heading.start, next.start] : [blocks[at - 1]?.end ?? 0, heading.end];
  const shift = (start: number): number => (start >= to ? from - to : from - start);
  const kept = [
    ...blocks.slice(0, at),
    ...blocks.slice(at + 1).map((block) => moved(block, shift(block.start))),
  ];
  return { text: text.slice(0, from) + text.slice(to), blocks: kept };
}

/** "01_umzug-melden.v2.md" → "Umzug melden.v2". */
function humanised(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.\w{1,8}$/, '');
  const spoken = base
    .replace(/^\d+[-_. ]+(?=\D)/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  const name = plainText(spoken || base);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The start of a text up to its first sentence end; short starts ("z. B.", "1.") do not end one. */
function firstSentence(text: string): string {
  const end = /^.{15,}?[.!?…](?=\s|$)/s.exec(text.slice(0, 400))?.[0] ?? text;
  return end.replace(/[.:]$/, '');
}

function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > maxLength / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:–-]+$/, '')}…`;
}

const textOfSpan = (text: string, span: Span): string => text.slice(span.start, span.end);
const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();
const comparable = (text: string): string =>
  oneLine(text)
    .toLowerCase()
    .replace(/[\s.:!?]+$/, '');

function moved(block: Block, by: number): Block {
  const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  const inlines: readonly Inline[] = block.inlines.map(shift);
  if (block.kind === 'tableRow') return { ...shift(block), inlines, cells: block.cells.map(shift) };
  return { ...shift(block), inlines };
}
