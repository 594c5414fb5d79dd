// State, age, language and source of an article in one quiet line; old articles say so with sign and word.
// Knows dates and names, not likelihoods.
import type { ReactNode } from 'react';
import type { Keeping } from '../../../knowledge/vocabulary/keeping';
import type { Language } from '../../../knowledge/vocabulary/language';
import { useWords } from '../../i18n/WordsContext';
import { IconClock, IconClockExclamation, iconStroke } from '../icons';
import classes from './ArticleFacts.module.css';
import { sourceName } from './sourceName';

/** Unchanged for longer than this, an article is worth a second look; one year. */
const oldAfterMs = 365 * 86_400_000;

interface ArticleFactsProps {
  readonly changedAtMs: number;
  /** Of it, when it was last checked is told here. */
  readonly keeping?: Keeping;
  /** Stands first: what the article's state is. */
  readonly sign?: ReactNode;
  readonly language: Language;
  readonly source: string;
  readonly nowMs: number;
  readonly short?: boolean;
  readonly withSource?: boolean;
  /** Reading time in minutes, where known. */
  readonly minutes?: number;
  /** One more fact, right after the age. */
  readonly aside?: ReactNode;
}

export function ArticleFacts(props: ArticleFactsProps) {
  const { language, source, nowMs, short, withSource, minutes, aside, sign } = props;
  const words = useWords();
  const changedAtMs = lastCareMs(props);
  const checked = changedAtMs > props.changedAtMs;
  const old = nowMs - changedAtMs > oldAfterMs;
  const Icon = old ? IconClockExclamation : IconClock;
  const age = old
    ? words.t('card.unchanged', { when: words.month(changedAtMs) })
    : words.t(checked ? 'kept.checked' : 'card.changed', { when: words.ago(changedAtMs, nowMs) });
  return (
    <div className={classes.facts}>
      {sign}
      <span className={classes.age} data-old={old || undefined}>
        <Icon size={14} stroke={iconStroke} aria-hidden />
        {short ? words.ago(changedAtMs, nowMs) : age}
      </span>
      {aside}
      {!short && <span>{words.t(`language.${language}`)}</span>}
      {minutes !== undefined && <span>{words.t('reader.minutes', { n: minutes })}</span>}
      {withSource && (
        <span className={classes.source} translate="no" title={words.t('card.source', { source })}>
          {sourceName(source)}
        </span>
      )}
    </div>
  );
}

/** Its last change, or the check that came after it. */
function lastCareMs({ changedAtMs, keeping }: Pick<ArticleFactsProps, 'changedAtMs' | 'keeping'>): number {
  return Math.max(changedAtMs, keeping?.checkedAtMs ?? 0);
}
