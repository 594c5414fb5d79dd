// Age, language and source of an article in one quiet line; old articles say so with sign and word.
// Knows dates and names, not likelihoods.
import type { ReactNode } from 'react';
import type { Language } from '../../../knowledge/vocabulary/language';
import { useWords } from '../../i18n/WordsContext';
import { IconClock, IconClockExclamation, iconStroke } from '../icons';
import classes from './ArticleFacts.module.css';
import { sourceName } from './sourceName';

/** Unchanged for longer than this, an article is worth a second look; one year. */
const oldAfterMs = 365 * 86_400_000;

interface ArticleFactsProps {
  readonly changedAtMs: number;
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
  const { changedAtMs, language, source, nowMs, short, withSource, minutes, aside } = props;
  const words = useWords();
  const old = nowMs - changedAtMs > oldAfterMs;
  const Icon = old ? IconClockExclamation : IconClock;
  const age = old
    ? words.t('card.unchanged', { when: words.month(changedAtMs) })
    : words.t('card.changed', { when: words.ago(changedAtMs, nowMs) });
  return (
    <div className={classes.facts}>
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
