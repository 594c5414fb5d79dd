// A table of any length: only the rows in sight exist; chosen and opened by arrow keys, one or several.
// Knows rows by number; what they hold, load and mean is the page's business.
import { useElementSize } from '@mantine/hooks';
import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef } from 'react';
import { useLatest } from '../../useLatest';
import { useTypeScale } from '../TypeScale/useTypeScale';
import { SortHead } from './SortHead';
import { TableRow } from './TableRow';
import { onTableKey } from './tableKeys';
import classes from './VirtualTable.module.css';
import type { VirtualTableProps } from './virtualTableProps';

/** Height of a row and of the head before they are measured, px (design: table row 36). */
const usualRowHeight = 36;
/** Taken where nothing is laid out (tests) and before the first layout. */
const usualRect = { width: 1200, height: 720 };

export function VirtualTable<Row>(given: VirtualTableProps<Row>) {
  // The measure is as high as tokens.css makes a row, which follows size of type and density.
  const { ref: box, width, height } = useElementSize<HTMLDivElement>();
  const rowHeight = height || usualRowHeight;
  // Before the first layout, and where nothing is laid out, there is room for all.
  const room = width || usualRect.width;
  const { measure, scale } = useTypeScale();
  const columns = useMemo(
    () => given.columns.filter(({ from = 0 }) => room >= from * scale),
    [given.columns, room, scale],
  );
  const props = { ...given, columns };
  const { label, total, rowAt, at, isSelected, onSight, empty } = props;
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    paddingStart: rowHeight,
    scrollPaddingStart: rowHeight,
    initialRect: usualRect,
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, (rect) => tell(rect.height > 0 ? rect : usualRect)),
  });
  const shown = virtual.getVirtualItems();
  const from = shown[0]?.index ?? 0;
  const to = (shown.at(-1)?.index ?? -1) + 1;
  const sight = useLatest(onSight);
  useEffect(() => {
    if (to > from) sight.current?.(from, to);
  }, [from, to]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are estimated by the height measured last
  useEffect(() => virtual.measure(), [rowHeight, virtual]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const acts = useSteady(given);
  const isChosen = (index: number): boolean => {
    const row = rowAt(index);
    return row !== undefined && (isSelected ? isSelected(row) : index === at);
  };
  const rowId = (index: number) => `${id}-${index}`;
  return (
    <div
      ref={scroll}
      className={classes.scroll}
      onScroll={(event) => props.onTop?.(event.currentTarget.scrollTop <= 4)}
    >
      <div ref={box} className={classes.measure} />
      {measure}
      <div
        className={classes.room}
        style={{
          height: virtual.getTotalSize(),
          paddingBlockStart: (shown[0]?.start ?? rowHeight) - rowHeight,
        }}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows keys choose is a grid
          role="grid"
          className={classes.table}
          aria-label={label}
          aria-rowcount={total + 1}
          aria-multiselectable={isSelected ? true : undefined}
          aria-activedescendant={at >= from && at < to ? rowId(at) : undefined}
          tabIndex={0}
          onKeyDown={(event) => onTableKey(event, props, visibleRows(scroll.current, rowHeight))}
        >
          <colgroup>
            {columns.map(({ key, width }) => (
              <col key={key} style={width ? { width: widthOf(width) } : undefined} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <SortHead key={column.key} column={column} onSort={props.onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ index }) => (
              <TableRow
                key={index}
                id={rowId(index)}
                {...{ index, columns, row: rowAt(index), here: index === at }}
                selected={isChosen(index)}
                {...acts}
              />
            ))}
          </tbody>
        </table>
      </div>
      {total === 0 && empty}
    </div>
  );
}

const widthOf = (width: string | number): string =>
  typeof width === 'string' ? width : `calc(${width}px * var(--type))`;

/** The same two functions for as long as the table is there: rows are not drawn anew because the page around was. */
function useSteady<Row>(given: VirtualTableProps<Row>): Pick<VirtualTableProps<Row>, 'onChoose' | 'onOpen'> {
  const latest = useLatest(given);
  return useMemo(
    () => ({
      onChoose: (index, how) => latest.current.onChoose(index, how),
      onOpen: (index) => latest.current.onOpen(index),
    }),
    [],
  );
}

function visibleRows(scroll: HTMLElement | null, rowHeight: number): number {
  return Math.floor((scroll?.clientHeight || usualRect.height) / rowHeight) - 1;
}
