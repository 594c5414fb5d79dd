// Bars of a distribution with upright marks (half, 95 %) and a word at each.
// Knows bars and marks, not what they measure.
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';
import type { Bar as CountBar } from '../../../knowledge/vocabulary/insights';
import { TicksBelow } from '../chartAxes';
import classes from './BarChart.module.css';

export interface Mark {
  readonly at: number;
  readonly words: string;
  readonly look: 'half' | 'most';
}

interface BarChartProps {
  readonly bars: readonly CountBar[];
  readonly marks: readonly Mark[];
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  /** Bars from here on are the tail. */
  readonly tailFrom?: number;
  readonly width: number;
}

export const barChartHeight = 170;
const margin = { left: 10, right: 18, top: 40, bottom: 24 };
const gap = 3;
const markLine = 18;
/** Between an upright and its words, and of a letter of them at most, px. */
const wordsGap = 6;
const letterWidth = 7;

export function BarChart({ bars, marks, ticks, format, tailFrom, width }: BarChartProps) {
  const inner = {
    width: width - margin.left - margin.right,
    height: barChartHeight - margin.top - margin.bottom,
  };
  const x = scaleLinear<number>({
    domain: [bars[0]?.from ?? 0, bars.at(-1)?.to ?? 1],
    range: [0, inner.width],
  });
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  const y = scaleLinear<number>({ domain: [0, most], range: [inner.height, 0] });
  return (
    <Group left={margin.left} top={margin.top}>
      {bars.map(({ from, to, count }) => {
        const tall = count === null ? 0 : Math.max(3, inner.height - y(count));
        return (
          <Bar
            key={from}
            x={x(from) + gap / 2}
            y={inner.height - tall}
            width={Math.max(1, x(to) - x(from) - gap)}
            height={tall}
            rx={2}
            className={classes.bar ?? ''}
            data-tail={(tailFrom !== undefined && from >= tailFrom) || undefined}
          />
        );
      })}
      <Line
        from={{ x: 0, y: inner.height }}
        to={{ x: inner.width, y: inner.height }}
        className={classes.base ?? ''}
      />
      <TicksBelow scale={x} values={ticks} format={format} top={inner.height} />
      {marks.map(({ at, look }, turn) => (
        <Line
          key={look}
          from={{ x: x(at), y: topOf(turn, marks) }}
          to={{ x: x(at), y: inner.height }}
          className={classes.mark ?? ''}
          data-look={look}
        />
      ))}
      {/* Words lie over every line: one that passes behind them is faded there. */}
      {marks.map(({ at, words, look }, turn) => {
        // At the right of their line where there is room for them.
        const right = x(at) + wordsGap + words.length * letterWidth <= inner.width + margin.right;
        return (
          <text
            key={look}
            x={x(at) + (right ? wordsGap : -wordsGap)}
            y={topOf(turn, marks) + 11}
            textAnchor={right ? 'start' : 'end'}
            className={classes.words}
          >
            {words}
          </text>
        );
      })}
    </Group>
  );
}

/** The last one's line is the highest: its words pass above the shorter ones. */
const topOf = (turn: number, marks: readonly Mark[]): number =>
  (marks.length - 1 - turn) * markLine - margin.top + 6;
