// Under the bars: which of them belong to which word of the scale.
// Knows columns by their lower edge, not their counts.
import { Line } from '@visx/shape';
import { type LikelihoodLevel, likelihood, likelihoodLevel } from '../../../knowledge/vocabulary/likelihood';
import { useWords } from '../../i18n/WordsContext';
import classes from './LikelihoodChart.module.css';

interface WordLimitsProps {
  readonly columns: readonly { readonly key: string; readonly from?: number }[];
  readonly x: { (key: string): number | undefined; bandwidth(): number };
  readonly top: number;
}

const colours: Readonly<Record<LikelihoodLevel, string>> = {
  unlikely: 'var(--lk1)',
  possible: 'var(--lk2)',
  likely: 'var(--lk3)',
  veryLikely: 'var(--lk4)',
};

/** Two lines of words, px. */
const wordsHeight = 30;

export function WordLimits({ columns, x, top }: WordLimitsProps) {
  const { t } = useWords();
  const levels = (['possible', 'likely', 'veryLikely'] as const).flatMap((level) => {
    const own = columns.filter(({ from }) => from !== undefined && levelOf(from) === level);
    const left = own[0] && x(own[0].key);
    const last = own.at(-1);
    return left === undefined || !last ? [] : [{ level, left, right: (x(last.key) ?? 0) + x.bandwidth() }];
  });
  return levels.map(({ level, left, right }) => {
    return (
      <g key={level}>
        <Line
          from={{ x: left + 1, y: top }}
          to={{ x: right - 1, y: top }}
          stroke={colours[level]}
          className={classes.limit ?? ''}
        />
        <foreignObject x={left} y={top + 4} width={right - left} height={wordsHeight}>
          <div className={classes.word} data-level={level}>
            {t(`likelihood.${level}`)}
          </div>
        </foreignObject>
      </g>
    );
  });
}

const levelOf = (from: number): LikelihoodLevel => likelihoodLevel(likelihood(from / 100));
