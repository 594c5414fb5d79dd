// One share, large, over the bar that it is of.
// Draws values.
import { Bar } from '@visx/shape';
import { useWords } from '../../i18n/WordsContext';
import type { BarRow } from '../RowBars/RowBars';
import classes from './BaseReport.module.css';

interface ShareBarProps {
  /** In [0, 1]. */
  readonly share: number;
  /** The two parts, the share first. */
  readonly rows: readonly BarRow[];
  readonly width: number;
}

/** Mean width of a letter at 13 px, px. */
const charWidth = 7.4;
export const shareBarHeight = 176;
const bar = { top: 76, height: 22, gap: 2 };

export function ShareBar({ share, rows: [part, rest], width }: ShareBarProps) {
  const { percent } = useWords();
  const cut = width * share;
  const letters = [part, rest].reduce((sum, row) => sum + (row ? row.label.length + row.name.length : 0), 0);
  const fits = letters * charWidth + 32 < width;
  return (
    <>
      <text y={44} className={classes.share}>
        {percent(share)}
      </text>
      <Bar y={bar.top} width={width} height={bar.height} rx={6} className={classes.rest ?? ''} />
      <Bar y={bar.top} width={cut} height={bar.height} rx={6} className={classes.part ?? ''} />
      {cut > 0 && cut < width && (
        <Bar x={cut - 1} y={bar.top} width={bar.gap} height={bar.height} className={classes.seam ?? ''} />
      )}
      <text y={bar.top + bar.height + 24} className={classes.partName}>
        {part?.label}
        <tspan className={classes.partWords} dx={6}>
          {part?.name}
        </tspan>
      </text>
      <text x={width} y={bar.top + bar.height + (fits ? 24 : 48)} className={classes.restName}>
        {rest?.label}
        <tspan className={classes.partWords} dx={6}>
          {rest?.name}
        </tspan>
      </text>
    </>
  );
}
