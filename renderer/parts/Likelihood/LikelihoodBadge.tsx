// Number, word and bar of a likelihood, side by side, because the number teaches the word.
// Knows the scale's words, not how the number came about.
import type { Likelihood } from '../../../knowledge/vocabulary/likelihood';
import { likelihoodLevel } from '../../../knowledge/vocabulary/likelihood';
import { useWords } from '../../i18n/WordsContext';
import classes from './Likelihood.module.css';
import { LikelihoodBar } from './LikelihoodBar';

interface LikelihoodBadgeProps {
  /** Absent while only words have answered: the bar stays empty and the words say so. */
  readonly likelihood: Likelihood | undefined;
  /** `stacked` puts the bar below, for narrow columns. */
  readonly layout?: 'line' | 'stacked';
}

export function LikelihoodBadge({ likelihood, layout = 'line' }: LikelihoodBadgeProps) {
  const words = useWords();
  if (likelihood === undefined) {
    return (
      <div className={classes.badge} data-level="pending" data-layout={layout}>
        <LikelihoodBar share={undefined} />
        <span className={classes.pending}>{words.t('likelihood.pending')}</span>
      </div>
    );
  }
  const level = likelihoodLevel(likelihood);
  const word = words.t(`likelihood.${level}`);
  const percent = Math.round(likelihood * 100);
  return (
    <div
      className={classes.badge}
      data-level={level}
      data-layout={layout}
      role="img"
      aria-label={words.t('likelihood.spoken', { n: percent, word: word.toLocaleLowerCase(words.tag) })}
    >
      <span className={classes.number}>
        {words.number(percent)}
        <small>{words.tag === 'de' ? '\u202f%' : '%'}</small>
      </span>
      <span className={classes.word}>{word}</span>
      <LikelihoodBar share={likelihood} />
    </div>
  );
}
