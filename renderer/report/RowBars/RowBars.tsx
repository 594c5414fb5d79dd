// Rows of a name, a bar and its value; a second, quieter bar may stand within a row.
// Draws values; knows nothing of what they count.
import { Bar } from '@visx/shape';
import type { Language } from '../../../knowledge/vocabulary/language';
import { asContent } from '../../parts/asContent';
import classes from './RowBars.module.css';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly language?: Language;
  /** The name is content, not the interface's words. */
  readonly content?: true;
  readonly value: number;
  /** Printed at the right. */
  readonly label: string;
  readonly second?: { readonly value: number; readonly label: string };
  readonly look?: 'good' | 'plain' | 'due' | 'accent' | 'pale';
}

interface RowBarsProps {
  readonly rows: readonly BarRow[];
  readonly width: number;
}

const rowHeight = 42;
const bar = { top: 24, height: 8, second: 5 };

export function rowBarsHeight(rows: number, second = false): number {
  return Math.max(1, rows) * (second ? rowHeight + 10 : rowHeight);
}

export function RowBars({ rows, width }: RowBarsProps) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const double = rows.some(({ second }) => second);
  const step = double ? rowHeight + 10 : rowHeight;
  return rows.map((row, at) => (
    <g key={row.key} transform={`translate(0 ${at * step})`}>
      <text y={15} className={classes.name} lang={row.language} {...(row.content && asContent)}>
        {cut(row.name, width - row.label.length * charWidth - 20)}
      </text>
      <text x={width} y={15} className={classes.value}>
        {row.label}
      </text>
      <Bar y={bar.top} width={width} height={bar.height} rx={4} className={classes.track ?? ''} />
      <Bar
        y={bar.top}
        width={Math.max(row.value > 0 ? 4 : 0, (width * row.value) / most)}
        height={bar.height}
        rx={4}
        className={classes.bar ?? ''}
        data-look={row.look ?? 'plain'}
      />
      {row.second && (
        <Bar
          y={bar.top + bar.height + 3}
          width={Math.max(row.second.value > 0 ? 3 : 0, (width * row.second.value) / most)}
          height={bar.second}
          rx={2.5}
          className={classes.second ?? ''}
        />
      )}
    </g>
  ));
}

/** Mean width of a letter at 13 px, px; wide enough that a cut name never runs into its value. */
const charWidth = 6.8;

function cut(name: string, width: number): string {
  const most = Math.max(8, Math.floor(width / charWidth));
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
