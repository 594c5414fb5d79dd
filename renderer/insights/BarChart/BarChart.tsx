// Bars of a distribution with upright marks (half, 95 %) and a word at each.
// Knows bars and marks, not what they measure.
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar, Line } from '@visx/shape';
import type { Bar as CountBar } from '../../../knowledge/vocabulary/insights';
import { type Scale, TicksBelow } from '../chartAxes';
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
      {marks.map((mark, at) => (
        <Upright
          key={mark.words}
          mark={mark}
          x={x}
          top={at * markLine - margin.top + 6}
          bottom={inner.height}
        />
      ))}
    </Group>
  );
}

interface UprightProps {
  readonly mark: Mark;
  readonly x: Scale;
  readonly top: number;
  readonly bottom: number;
}

function Upright({ mark: { at, words, look }, x, top, bottom }: UprightProps) {
  const left = x(at);
  const [, right = 0] = x.range();
  // Words turn to the side where there is room.
  const toTheLeft = left > right * 0.55;
  return (
    <>
      <Line
        from={{ x: left, y: top }}
        to={{ x: left, y: bottom }}
        className={classes.mark ?? ''}
        data-look={look}
      />
      <text
        x={left + (toTheLeft ? -6 : 6)}
        y={top + 11}
        textAnchor={toTheLeft ? 'end' : 'start'}
        className={classes.words}
      >
        {words}
      </text>
    </>
  );
}
