// What line, dot and band of the reliability diagram mean.
// Looks only; the same classes as the plot.
import { Circle, Line } from '@visx/shape';
import type { ReactNode } from 'react';
import { leastPerStep } from '../../../knowledge/vocabulary/insights';
import { useWords } from '../../i18n/WordsContext';
import classes from './ReliabilityChart.module.css';

/** `hollow`: some step rests on few ratings. */
export function ReliabilityLegend({ hollow }: { readonly hollow: boolean }) {
  const { t } = useWords();
  return (
    <ul className={classes.legend}>
      <Entry words={t('reliability.exact')}>
        <Line from={{ x: 1, y: 8 }} to={{ x: 23, y: 8 }} className={classes.diagonal ?? ''} />
      </Entry>
      <Entry words={t('reliability.interval')}>
        <Line from={{ x: 12, y: 0 }} to={{ x: 12, y: 16 }} className={classes.range ?? ''} />
        <Circle cx={12} cy={8} r={4} className={classes.sample ?? ''} />
      </Entry>
      <Entry words={t('reliability.band')}>
        <rect x={1} y={2} width={22} height={12} rx={2} className={classes.band} />
      </Entry>
      {hollow && (
        <Entry words={t('reliability.hollow', { n: leastPerStep })}>
          <Circle cx={12} cy={8} r={4} className={classes.hollow ?? ''} />
        </Entry>
      )}
    </ul>
  );
}

function Entry({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg width={24} height={16} aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  );
}
