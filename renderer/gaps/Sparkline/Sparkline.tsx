// Seven counts as one small line; its end is marked.
// Decoration beside words that say the same.
import { LinePath } from '@visx/shape';
import classes from './Sparkline.module.css';

const size = { width: 74, height: 24 };
const edge = 4;

export function Sparkline({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const least = Math.min(...values, most);
  const x = (at: number) => edge + (at / Math.max(1, values.length - 1)) * (size.width - 2 * edge);
  const y = (value: number) =>
    most === least
      ? size.height / 2
      : size.height - edge - ((value - least) / (most - least)) * (size.height - 2 * edge);
  const last = values.length - 1;
  return (
    <svg className={classes.spark} width={size.width} height={size.height} aria-hidden="true">
      <LinePath<number>
        data={[...values]}
        x={(_, at) => x(at)}
        y={(value) => y(value)}
        className={classes.line ?? ''}
      />
      {last >= 0 && <circle cx={x(last)} cy={y(values[last] ?? 0)} r={2.75} className={classes.end} />}
    </svg>
  );
}
