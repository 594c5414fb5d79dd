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
  /** `stacked` puts the bar below, for narrow columns; `upright` stands, for the slim edge. */
  readonly layout?: 'line' | 'stacked' | 'upright';
  /** Said where there is no likelihood. */
  readonly without?: string;
}

export function LikelihoodBadge({ likelihood, layout = 'line', without }: LikelihoodBadgeProps) {
  const words = useWords();
  if (likelihood === undefined) {
    return (
      <div className={classes.badge} data-level="pending" data-layout={layout}>
        <LikelihoodBar share={undefined} upright={layout === 'upright'} />
        <span className={classes.pending}>{without ?? words.t('likelihood.pending')}</span>
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
      <LikelihoodBar share={likelihood} upright={layout === 'upright'} />
    </div>
  );
}
