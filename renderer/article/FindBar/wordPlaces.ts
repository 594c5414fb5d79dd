// Where a word stands in what an element shows, as ranges of its text nodes; a find may cross bold words and links.
// Knows text nodes, not the article.

/** More are not counted: nobody steps through them. */
export const mostPlaces = 500;

/** Ranges in reading order, without overlaps; upper and lower case are one. Blank words have none. */
export function wordPlaces(root: Element, word: string): readonly Range[] {
  const wanted = folded(word.trim());
  if (wanted === '') return [];
  const nodes = textNodes(root);
  const whole = folded(nodes.map(({ node }) => node.data).join(''));
  const places: Range[] = [];
  let from = whole.indexOf(wanted);
  while (from >= 0 && places.length < mostPlaces) {
    const to = from + wanted.length;
    const range = rangeOf(nodes, from, to);
    if (range) places.push(range);
    from = whole.indexOf(wanted, to);
  }
  return places;
}

interface PlacedNode {
  readonly node: Text;
  readonly start: number;
}

function textNodes(root: Element): readonly PlacedNode[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: PlacedNode[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start });
    start += (node as Text).data.length;
  }
  return nodes;
}

/** Letter by letter, so that places stay what they are: some letters become two in lower case. */
function folded(text: string): string {
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
}

function rangeOf(nodes: readonly PlacedNode[], from: number, to: number): Range | undefined {
  const holds = (at: number) => nodes.findLast(({ start }) => start <= at);
  const [first, last] = [holds(from), holds(to - 1)];
  // A find that begins in one block and ends in another is none that anybody reads.
  if (!first || !last || blockOf(first.node) !== blockOf(last.node)) return undefined;
  const range = document.createRange();
  range.setStart(first.node, from - first.start);
  range.setEnd(last.node, to - last.start);
  return range;
}

function blockOf(node: Text): Element | null {
  return node.parentElement?.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, pre, blockquote, div') ?? null;
}
