// What a table is given: columns, rows as they are asked for, and what choosing means.
// Types only.
import type { KeyboardEvent, ReactNode } from 'react';

export interface TableColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** The label is for screen readers only. */
  readonly bare?: boolean;
  /** CSS width, or px that grow with the size of type; one column without takes the rest. */
  readonly width?: string | number;
  readonly align?: 'end';
  /** Shown where the table is at least this wide, px. */
  readonly from?: number;
  /** Sorted by it now, or can be. */
  readonly sort?: 'ascending' | 'descending' | 'none';
  readonly cell: (row: Row) => ReactNode;
}

/** `only`: this row alone · `range`: all from the last single choice to here · `toggle`: this one in or out. */
export type ChooseHow = 'only' | 'range' | 'toggle';

export interface VirtualTableProps<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly total: number;
  /** Undefined: not loaded yet. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Where the arrow keys are; -1: nowhere yet. */
  readonly at: number;
  readonly onChoose: (index: number, how: ChooseHow) => void;
  readonly onOpen: (index: number) => void;
  /** Of several chosen rows. Without it the row at `at` is the chosen one. */
  readonly isSelected?: (row: Row) => boolean;
  /** Rows in sight (and a few around), to load them. */
  readonly onSight?: (from: number, to: number) => void;
  /** Scrolled to the very top, or no longer. */
  readonly onTop?: (atTop: boolean) => void;
  readonly onSort?: (column: string) => void;
  /** Keys that mean nothing to the table itself; only while it has the focus. */
  readonly onKey?: (event: KeyboardEvent) => void;
  /** In the place of rows where there are none. */
  readonly empty?: ReactNode;
}
