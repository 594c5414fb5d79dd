// How old the base is: upright bars of articles by months since their last change.
// Draws values; the months' names come with them.
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { BaseReport } from '../../bridge/useBaseReport';
import { useWords } from '../../i18n/WordsContext';
import classes from './BaseReport.module.css';

interface AgeBarsProps {
  readonly age: BaseReport['age'];
  readonly width: number;
}

export const ageBarsHeight = 190;
const margin = { top: 22, bottom: 24 };

export function AgeBars({ age, width }: AgeBarsProps) {
  const { number } = useWords();
  const tall = ageBarsHeight - margin.top - margin.bottom;
  const x = scaleBand<string>({ domain: age.map(({ months }) => months), range: [0, width], padding: 0.16 });
  const y = scaleLinear<number>({
    domain: [0, Math.max(1, ...age.map(({ count }) => count))],
    range: [tall, 0],
  });
  return (
    <Group top={margin.top}>
      {age.map(({ months, count }, at) => {
        const left = x(months) ?? 0;
        const middle = left + x.bandwidth() / 2;
        return (
          <g key={months}>
            <Bar
              x={left}
              y={count > 0 ? Math.min(y(count), tall - 3) : tall}
              width={x.bandwidth()}
              height={count > 0 ? Math.max(3, tall - y(count)) : 0}
              rx={3}
              className={classes.age ?? ''}
              data-old={at >= age.length - oldSteps || undefined}
            />
            <text x={middle} y={Math.min(y(count), tall - 3) - 7} className={classes.above}>
              {number(count)}
            </text>
            <text x={middle} y={tall + 18} className={classes.tick}>
              {months.replace('-', '–')}
            </text>
          </g>
        );
      })}
    </Group>
  );
}

/** The last two steps begin at twelve months. */
export const oldSteps = 2;
