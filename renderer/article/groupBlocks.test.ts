// Lists nest by depth and nothing changes its order.
// Blocks only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../knowledge/vocabulary/article';
import { type BlockGroup, groupBlocks, type ListGroup } from './groupBlocks';

const anyBlocks = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant('paragraph' as const) }),
      fc.record({ kind: fc.constant('listItem' as const), depth: fc.nat(3) }),
      fc.record({ kind: fc.constant('listItem' as const), depth: fc.nat(3), ordinal: fc.nat(5) }),
      fc.record({ kind: fc.constant('tableRow' as const), header: fc.boolean(), cells: fc.constant([]) }),
    ),
  )
  .map((list) => list.map((block, at) => ({ ...block, start: at, end: at + 1, inlines: [] }) as Block));

const starts = (group: BlockGroup | ListGroup): number[] => {
  if (group.kind === 'plain') return [group.block.start];
  if (group.kind === 'table') return group.rows.map(({ start }) => start);
  return group.entries.flatMap(({ block, below }) => [block.start, ...below.flatMap(starts)]);
};

describe('groupBlocks', () => {
  it('keeps every block once and in order', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(groupBlocks(blocks).flatMap(starts)).toEqual(blocks.map(({ start }) => start));
      }),
    );
  });

  it('hangs deeper items below the one before', () => {
    const item = (start: number, depth: number, ordinal?: number): Block => ({
      kind: 'listItem',
      start,
      end: start + 1,
      depth,
      inlines: [],
      ...(ordinal && { ordinal }),
    });
    const [list] = groupBlocks([item(0, 0, 1), item(1, 1), item(2, 0, 2)]) as [ListGroup];
    expect(list.ordered).toBe(true);
    expect(list.entries.map(({ below }) => below.length)).toEqual([1, 0]);
  });
});
