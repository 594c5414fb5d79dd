// The words of one block with their inlines → Markdown's phrasing nodes, nested as the spans are.
// Knows spans; where Markdown has no sign for something it falls back on the HTML that imports read.
import type { Image, PhrasingContent } from 'mdast';
import type { Block, Inline } from '../../knowledge/vocabulary/article';
import type { Span } from '../../knowledge/vocabulary/span';

/** The phrasing of a block, or of `part` of it (a cell). */
export function phrasingOf(block: Block, text: string, part: Span = block): PhrasingContent[] {
  const inside = block.inlines.filter(({ start, end }) => start >= part.start && end <= part.end);
  return contentOf(part, withoutRepeats(outermostFirst(inside)), text);
}

/** `![alt](address)`, with the picture's words as they stand in the text. */
export function imageOf(block: Extract<Block, { kind: 'image' }>, text: string): Image {
  return {
    type: 'image',
    url: block.asset,
    alt: text.slice(block.start, block.end),
  };
}

/** Spans of one place: the extractor writes the inner one first. Code is innermost, it holds nothing in Markdown. */
function outermostFirst(inlines: readonly Inline[]): readonly Inline[] {
  return inlines
    .map((inline, at) => ({ inline, at }))
    .sort(
      (a, b) =>
        a.inline.start - b.inline.start ||
        b.inline.end - a.inline.end ||
        Number(a.inline.kind === 'code') - Number(b.inline.kind === 'code') ||
        b.at - a.at,
    )
    .map(({ inline }) => inline);
}

/** Strong within strong says nothing, and its signs would be read as others. */
function withoutRepeats(inlines: readonly Inline[]): readonly Inline[] {
  const endOf = new Map<Inline['kind'], number>();
  return inlines.filter(({ kind, end }) => {
    const repeated = end <= (endOf.get(kind) ?? -1);
    if (!repeated) endOf.set(kind, end);
    return !repeated;
  });
}

function contentOf(span: Span, inlines: readonly Inline[], text: string): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  let at = span.start;
  for (let next = 0; next < inlines.length; ) {
    const inline = inlines[next] as Inline;
    const end = Math.min(inline.end, span.end);
    let last = next + 1;
    while (last < inlines.length && (inlines[last] as Inline).start < end) last++;
    if (inline.start >= at && inline.start < end) {
      content.push(...lines(text.slice(at, inline.start)));
      for (const node of inlineOf({ ...inline, end }, inlines.slice(next + 1, last), text))
        add(node, content);
      at = end;
    }
    next = last;
  }
  content.push(...lines(text.slice(at, span.end)));
  return content;
}

/** Two of a kind side by side are written as one: their signs would run together. */
function add(node: PhrasingContent, content: PhrasingContent[]): void {
  const last = content.at(-1);
  if (node.type === 'inlineCode' && last?.type === 'inlineCode') last.value += node.value;
  else if ((node.type === 'strong' || node.type === 'emphasis') && last?.type === node.type) {
    for (const child of node.children) add(child, last.children);
  } else content.push(node);
}

/** Line breaks, and a cell's escape of its own separator: Markdown's code cannot hold them. */
const unsayableCode = /\n|\\\|/;

function inlineOf(inline: Inline, within: readonly Inline[], text: string): PhrasingContent[] {
  const words = text.slice(inline.start, inline.end);
  switch (inline.kind) {
    case 'code':
      return within.length === 0 && !unsayableCode.test(words)
        ? [{ type: 'inlineCode', value: words }]
        : tagged('code', contentOf(inline, within, text));
    case 'link':
      return [{ type: 'link', url: inline.href, children: contentOf(inline, within, text) }];
    default:
      return [{ type: inline.kind, children: contentOf(inline, within, text) }];
  }
}

const tagged = (tag: string, content: readonly PhrasingContent[]): PhrasingContent[] => [
  { type: 'html', value: `<${tag}>` },
  ...content,
  { type: 'html', value: `</${tag}>` },
];

function lines(words: string): PhrasingContent[] {
  return words
    .split('\n')
    .flatMap((line, at): PhrasingContent[] => [
      ...(at > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ]);
}
