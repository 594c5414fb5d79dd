// One finding: its title, the chart that shows it, or the same numbers as a table with a sentence.
// Measures its own width for the chart; knows no numbers.
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import type { Language } from '../../../knowledge/vocabulary/language';
import { useTypeScale } from '../../parts/TypeScale/useTypeScale';
import classes from './ChartCard.module.css';

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of the rows' names, where they are content. */
  readonly languages?: readonly Language[];
}

interface ChartCardProps {
  readonly title: string;
  readonly axes: string;
  /** The chart in one sentence: its name for screen readers, and what stands above the table. */
  readonly sentence: string;
  readonly table: ChartTable;
  readonly asTable: boolean;
  /** Columns of six that the card takes where the panel is wide. */
  readonly span: 2 | 3;
  readonly height: number;
  readonly foot?: ReactNode;
  /** Lies in the lower right corner of the chart where there is room, else below it. */
  readonly legend?: ReactNode;
  /** In the place of chart and table where there is nothing to show yet. */
  readonly empty?: string | undefined;
  /** Draws in px of the usual size of type. */
  readonly children: (width: number) => ReactNode;
}

/** Before the first layout, and where nothing is laid out. */
const usualWidth = 340;

export function ChartCard(props: ChartCardProps) {
  const { title, axes, sentence, table, asTable, span, height, foot, legend, empty, children } = props;
  const { ref, width } = useElementSize();
  const { measure, scale } = useTypeScale();
  const id = useId();
  const drawnWidth = (width || usualWidth) / scale;
  return (
    <section className={classes.card} data-span={span} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className={classes.axes}>{axes}</p>
      <div ref={ref} className={classes.body}>
        {measure}
        {empty !== undefined ? (
          <p className={classes.sentence}>{empty}</p>
        ) : asTable ? (
          <>
            <p className={classes.sentence}>{sentence}</p>
            <ValueTable {...table} name={title} />
          </>
        ) : (
          <svg
            className={classes.chart}
            role="img"
            aria-label={sentence}
            width={drawnWidth * scale}
            height={height * scale}
            viewBox={`0 0 ${drawnWidth} ${height}`}
          >
            {children(drawnWidth)}
          </svg>
        )}
        {!asTable && empty === undefined && legend && <div className={classes.legend}>{legend}</div>}
      </div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </section>
  );
}

function ValueTable({ head, rows, languages, name }: ChartTable & { readonly name: string }) {
  return (
    <table className={classes.table} data-columns={head.length} aria-label={name}>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest], row) => (
          // Names may be equal, and rows never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={row}>
            <th scope="row" lang={languages?.[row]}>
              {first}
            </th>
            {rest.map((cell, at) => (
              <td key={head[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
