// Gathers neighbouring list items into nested lists and table rows into tables; the rest stands alone.
// Pure; keeps reading order.
import type { Block } from '../../knowledge/vocabulary/article';

export type ListBlock = Extract<Block, { kind: 'listItem' }>;
export type RowBlock = Extract<Block, { kind: 'tableRow' }>;
export type PlainBlock = Exclude<Block, ListBlock | RowBlock>;

export interface ListEntry {
  readonly block: ListBlock;
  readonly below: readonly ListGroup[];
}
export interface ListGroup {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly entries: readonly ListEntry[];
}
export type BlockGroup =
  | { readonly kind: 'plain'; readonly block: PlainBlock }
  | { readonly kind: 'table'; readonly rows: readonly RowBlock[] }
  | ListGroup;

/** Groups in reading order; an item deeper than the one before hangs below it. */
export function groupBlocks(blocks: readonly Block[]): readonly BlockGroup[] {
  const groups: BlockGroup[] = [];
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at]!;
    if (block.kind !== 'listItem' && block.kind !== 'tableRow') {
      groups.push({ kind: 'plain', block });
      at += 1;
      continue;
    }
    const end = runEnd(blocks, at, block.kind);
    const run = blocks.slice(at, end);
    if (block.kind === 'tableRow') groups.push({ kind: 'table', rows: run as RowBlock[] });
    else groups.push(...nestLists(run as ListBlock[]));
    at = end;
  }
  return groups;
}

function runEnd(blocks: readonly Block[], from: number, kind: Block['kind']): number {
  const end = blocks.findIndex((block, at) => at > from && block.kind !== kind);
  return end < 0 ? blocks.length : end;
}

function nestLists(items: readonly ListBlock[]): readonly ListGroup[] {
  const groups: { kind: 'list'; ordered: boolean; entries: ListEntry[] }[] = [];
  let at = 0;
  while (at < items.length) {
    const block = items[at]!;
    const next = items.findIndex((later, index) => index > at && later.depth <= block.depth);
    const end = next < 0 ? items.length : next;
    const entry = { block, below: nestLists(items.slice(at + 1, end)) };
    const ordered = block.ordinal !== undefined;
    const last = groups.at(-1);
    if (last && last.ordered === ordered) last.entries.push(entry);
    else groups.push({ kind: 'list', ordered, entries: [entry] });
    at = end;
  }
  return groups;
}
