// State, age, language, scope and source of an article in one quiet line; old articles say so with sign and word.
// Knows dates and names, not likelihoods.
import type { ReactNode } from 'react';
import type { Keeping } from '../../../knowledge/vocabulary/keeping';
import type { Language } from '../../../knowledge/vocabulary/language';
import { isWrittenHere } from '../../../knowledge/vocabulary/writtenSource';
import { useWords } from '../../i18n/WordsContext';
import { IconClock, IconClockExclamation, IconLock, IconMail, iconStroke } from '../icons';
import classes from './ArticleFacts.module.css';
import { sourceName } from './sourceName';

/** Unchanged for longer than this, an article is worth a second look; one year. */
const oldAfterMs = 365 * 86_400_000;

interface ArticleFactsProps {
  readonly changedAtMs: number;
  /** Of it, when it was last checked is told here. */
  readonly keeping?: Keeping | undefined;
  /** Stands first: what the article's state is. */
  readonly sign?: ReactNode;
  readonly language: Language;
  readonly source: string;
  readonly nowMs: number;
  readonly short?: boolean;
  /** Also for whom and for what it is, where somebody has said so. */
  readonly withAudience?: boolean;
  /** In as many lines as it takes; else what has no room in one goes. */
  readonly wraps?: boolean;
  readonly withSource?: boolean;
  /** Reading time in minutes, where known. */
  readonly minutes?: number;
  /** One more fact, right after the age. */
  readonly aside?: ReactNode;
}

export function ArticleFacts(props: ArticleFactsProps) {
  const { language, source, nowMs, short, withSource, withAudience, wraps, minutes, aside, sign, keeping } =
    props;
  const words = useWords();
  const changedAtMs = lastCareMs(props);
  const checked = changedAtMs > props.changedAtMs;
  const old = nowMs - changedAtMs > oldAfterMs;
  const Icon = old ? IconClockExclamation : IconClock;
  const age = old
    ? words.t('card.unchanged', { when: words.month(changedAtMs) })
    : words.t(checked ? 'kept.checked' : 'card.changed', { when: words.ago(changedAtMs, nowMs) });
  return (
    <div className={classes.facts} data-wraps={wraps || undefined}>
      {sign}
      <span className={classes.age} data-old={old || undefined}>
        {(old || !keeping) && <Icon size={14} stroke={iconStroke} aria-hidden />}
        {short ? words.ago(changedAtMs, nowMs) : age}
      </span>
      {aside}
      {!short && <span>{words.t(`language.${language}`)}</span>}
      {withAudience && keeping && <Audience audience={keeping.audience} />}
      {withAudience && keeping && keeping.scope.length > 0 && <Scope scope={keeping.scope} />}
      {minutes !== undefined && <span>{words.t('reader.minutes', { n: minutes })}</span>}
      {withSource && !isWrittenHere(source) && (
        <span className={classes.source} translate="no" title={words.t('card.source', { source })}>
          {sourceName(source)}
        </span>
      )}
    </div>
  );
}

/** Whether its words may go to customers. */
function Audience({ audience }: Pick<Keeping, 'audience'>) {
  const { t } = useWords();
  const Icon = audience === 'internal' ? IconLock : IconMail;
  return (
    <span className={classes.audience}>
      <Icon size={14} stroke={iconStroke} aria-hidden />
      {t(`kept.${audience}`)}
    </span>
  );
}

/** Products and brands that it is for. */
function Scope({ scope }: Pick<Keeping, 'scope'>) {
  const { t } = useWords();
  const names = scope.join(', ');
  return (
    <span className={classes.scope} title={t('kept.scope', { names })}>
      {t('kept.scope', { names })}
    </span>
  );
}

/** Its last change, or the check that came after it. */
function lastCareMs({ changedAtMs, keeping }: Pick<ArticleFactsProps, 'changedAtMs' | 'keeping'>): number {
  return Math.max(changedAtMs, keeping?.checkedAtMs ?? 0);
}
