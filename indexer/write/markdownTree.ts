// An article's blocks → the tree that Markdown is written from; the way back of blocksFromHast.
// Knows blocks and Markdown's nodes, neither files nor how either is printed.
import type { BlockContent, List, ListItem, Root, RootContent } from 'mdast';
import type { Article, AssetId, Block } from '../../knowledge/vocabulary/article';
import { imageOf, phrasingOf } from './markdownPhrasing';
import { tableOf } from './markdownTable';

type ListEntry = Extract<Block, { kind: 'listItem' }>;
type TableRow = Extract<Block, { kind: 'tableRow' }>;
type Picture = Extract<Block, { kind: 'image' }>;
type Body = Pick<Article, 'text' | 'blocks'>;

/** Entries without words between two numbers, at most: more are a second list. */
const mostSkipped = 50;

/** The tree of an article's body; its title is not in it. `address`: of a picture, undefined where it is left out. */
export function markdownTree(
  { text, blocks: all }: Body,
  address: (asset: AssetId) => string | undefined = (asset) => `asset:${asset}`,
): Root {
  const blocks = all.flatMap((block) => (block.kind === 'image' ? addressed(block, address) : block));
  const children: RootContent[] = [];
  for (let at = 0; at < blocks.length; ) {
    const run = runLength(blocks, at, text);
    const portion = blocks.slice(at, at + run);
    children.push(...nodesOf(portion, text));
    at += run;
  }
  return { type: 'root', children };
}

/** From here on a picture's `asset` is where it is found. */
function addressed(block: Picture, address: (asset: AssetId) => string | undefined): readonly Block[] {
  const asset = address(block.asset);
  return asset === undefined ? [] : [{ ...block, asset }];
}

/** How many blocks from `at` on make one node: rows of a table, entries of a list with what stands between them, quotes. */
function runLength(blocks: readonly Block[], at: number, text: string): number {
  const first = blocks[at] as Block;
  if (first.kind === 'listItem') return listLength(blocks, at, text);
  if (first.kind !== 'tableRow' && first.kind !== 'quote') return 1;
  let end = at + 1;
  while (blocks[end]?.kind === first.kind && (first.kind === 'quote' || joined(blocks, end, text))) end++;
  return end - at;
}

/** A list goes on over other blocks only where an entry below one of its own follows: they stand in that entry. */
function listLength(blocks: readonly Block[], at: number, text: string): number {
  let end = at + 1;
  for (let next = end; next < blocks.length; next++) {
    const block = blocks[next] as Block;
    if (block.kind !== 'listItem') continue;
    const follows = next === end ? joined(blocks, next, text) : block.depth > 0;
    if (!follows) break;
    end = next + 1;
  }
  return end - at;
}

/** Rows and entries of one group stand line by line (blockWriter). */
function joined(blocks: readonly Block[], at: number, text: string): boolean {
  return text.slice(blocks[at - 1]?.end, blocks[at]?.start) === '\n';
}

function nodesOf(run: readonly Block[], text: string): readonly (RootContent & BlockContent)[] {
  const [block] = run as readonly [Block];
  switch (block.kind) {
    case 'listItem':
      return listsOf(run, text);
    case 'tableRow':
      return [tableOf(run as readonly TableRow[], text)];
    case 'quote':
      return [{ type: 'blockquote', children: run.map((quote) => paragraphOf(quote, text)) }];
    case 'heading': {
      const depth = Math.min(6, Math.max(1, block.level)) as 1 | 2 | 3 | 4 | 5 | 6;
      return [{ type: 'heading', depth, children: phrasingOf(block, text) }];
    }
    case 'code':
      return [{ type: 'code', value: text.slice(block.start, block.end) }];
    case 'image':
      return [{ type: 'paragraph', children: [imageOf(block, text)] }];
    default:
      return [paragraphOf(block, text)];
  }
}

const paragraphOf = (block: Block, text: string) =>
  ({ type: 'paragraph', children: phrasingOf(block, text) }) as const;

function listsOf(run: readonly Block[], text: string): readonly List[] {
  const top: List[] = [];
  const open: ListItem[] = [];
  for (let at = 0; at < run.length; ) {
    const block = run[at] as Block;
    if (block.kind === 'listItem') {
      enterEntry(block, text, top, open);
      at += 1;
      continue;
    }
    const length = runLength(run, at, text);
    const item = open.at(-1) as ListItem;
    item.children.push(...nodesOf(run.slice(at, at + length), text));
    item.spread = true;
    at += length;
  }
  return top;
}

/** Puts an entry into its list; a depth that was skipped gets an entry without words. `open`: one entry a depth. */
function enterEntry(entry: ListEntry, text: string, top: List[], open: ListItem[]): void {
  while (open.length < entry.depth) open.push(addItem(listFor(undefined, top, open), emptyItem()));
  open.length = entry.depth;
  const item = { ...emptyItem(), children: [paragraphOf(entry, text)] };
  open.push(addItem(listFor(entry.ordinal, top, open), item));
}

/** The list that goes on at this depth with this number, or one that begins with it. */
function listFor(ordinal: number | undefined, top: List[], open: readonly ListItem[]): List {
  const siblings = (open.at(-1)?.children ?? top) as RootContent[];
  const last = siblings.at(-1);
  const goesOn = last?.type === 'list' && last.ordered === (ordinal !== undefined);
  if (goesOn && ordinal === undefined) return last;
  if (goesOn && ordinal !== undefined) {
    const skipped = ordinal - ((last.start ?? 1) + last.children.length);
    if (skipped >= 0 && skipped <= mostSkipped) {
      for (let count = 0; count < skipped; count++) addItem(last, emptyItem());
      return last;
    }
  }
  const list: List = {
    type: 'list',
    ordered: ordinal !== undefined,
    start: ordinal ?? null,
    spread: false,
    children: [],
  };
  siblings.push(list);
  return list;
}

const emptyItem = (): ListItem => ({ type: 'listItem', spread: false, children: [] });

function addItem(list: List, item: ListItem): ListItem {
  list.children.push(item);
  return item;
}
