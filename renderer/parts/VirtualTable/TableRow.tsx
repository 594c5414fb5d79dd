// One row of a long table, drawn anew only when it is another one or looks otherwise.
// Knows looks and clicks; what a row holds is its columns' business.
import { memo, type ReactNode } from 'react';
import { howOf, keepWordsUnselected } from './tableKeys';
import classes from './VirtualTable.module.css';
import type { VirtualTableProps } from './virtualTableProps';

interface TableRowProps<Row> extends Pick<VirtualTableProps<Row>, 'columns' | 'onChoose' | 'onOpen'> {
  readonly id: string;
  readonly index: number;
  readonly row: Row | undefined;
  readonly here: boolean;
  readonly selected: boolean;
}

/** Drawn anew only when it is another row or looks otherwise: scrolling leaves those that stay in sight alone. */
export const TableRow = memo(function TableRow<Row>(props: TableRowProps<Row>) {
  const { id, index, row, here, selected, columns, onChoose, onOpen } = props;
  return (
    <tr
      id={id}
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-here={here || undefined}
      onMouseDown={keepWordsUnselected}
      onClick={(event) => onChoose(index, howOf(event))}
      onDoubleClick={() => onOpen(index)}
    >
      {columns.map(({ key, align, cell }) => (
        <td key={key} data-align={align}>
          {row === undefined ? <span className={classes.waiting} /> : cell(row)}
        </td>
      ))}
    </tr>
  );
}) as <Row>(props: TableRowProps<Row>) => ReactNode;
