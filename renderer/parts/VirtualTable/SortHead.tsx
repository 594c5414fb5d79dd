// A column's head: its name, or a button that sorts by it.
// Tells its order to screen readers by aria-sort.
import { IconArrowDown, IconArrowUp } from '../icons';
import classes from './VirtualTable.module.css';
import type { TableColumn } from './virtualTableProps';

interface SortHeadProps<Row> {
  readonly column: TableColumn<Row>;
  readonly onSort: ((column: string) => void) | undefined;
}

export function SortHead<Row>({ column, onSort }: SortHeadProps<Row>) {
  const { key, label, bare, align, sort } = column;
  const Arrow = sort === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" data-align={align} aria-sort={sort} title={bare ? undefined : label}>
      {sort && onSort ? (
        <button type="button" className={classes.sort} onClick={() => onSort(key)}>
          {label}
          {sort !== 'none' && <Arrow size={13} stroke={2} aria-hidden />}
        </button>
      ) : (
        <span className={bare ? 'visuallyHidden' : undefined}>{label}</span>
      )}
    </th>
  );
}
