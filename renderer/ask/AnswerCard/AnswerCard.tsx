// One article as an answer: title, likelihood, summary; the chosen one also shows passage, why and actions.
// Knows a card and what the hand may do with it, not how either is done.
import { type MouseEvent, memo, useEffect, useRef } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { keepFocus } from '../../parts/ActionButton/ActionButton';
import { ArticleFacts } from '../../parts/ArticleFacts/ArticleFacts';
import { IconPinFilled } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import { KeptSign } from '../../parts/KeptSign/KeptSign';
import { LikelihoodBadge } from '../../parts/Likelihood/LikelihoodBadge';
import classes from './AnswerCard.module.css';
import { CardActions, type CardActionsProps } from './CardActions';
import { CardEvidence } from './CardEvidence';
import { LearnedFact } from './LearnedFact';

export interface AnswerCardProps extends CardActionsProps {
  /** From 1; also the digit that opens it. */
  readonly place: number;
  readonly chosen: boolean;
  /** `mini` where the article stands beside the list. */
  readonly layout: 'full' | 'mini';
  readonly whyOpen: boolean;
  /** Said where it has no likelihood and none will follow; else one is awaited. */
  readonly without: string | undefined;
  /** Whole minutes: a card is drawn anew for a change of its own. */
  readonly nowMs: number;
}

export const AnswerCard = memo(function AnswerCard(props: AnswerCardProps) {
  const { card, chosen, layout, nowMs, pinned, acts } = props;
  const { t } = useWords();
  const without = pinned ? t('pin.else') : props.without;
  const self = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) self.current?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  const opened = chosen && layout === 'full';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys choose cards from the concern field; the title is a button
    <li
      ref={self}
      className={classes.card}
      data-layout={layout}
      aria-current={chosen}
      onMouseDown={keepUnlessSelecting}
      onClick={() => (hasSelection() ? undefined : acts.onChoose(card.articleId))}
    >
      <CardHead {...props} />
      <LikelihoodBadge
        likelihood={card.likelihood}
        layout={layout === 'mini' ? 'stacked' : 'line'}
        {...(without !== undefined && { without })}
      />
      <p className={classes.summary} data-cut={!opened || undefined} lang={card.language}>
        {card.summary}
      </p>
      {opened && (
        <CardEvidence card={card} whyOpen={props.whyOpen} onWhy={acts.onWhy} onLearned={acts.onLearned} />
      )}
      <ArticleFacts
        {...card}
        nowMs={nowMs}
        short={layout === 'mini'}
        withSource={opened}
        withAudience={opened}
        wraps={opened && (card.keeping?.scope.length ?? 0) > 0}
        sign={<KeptSign keeping={card.keeping} nowMs={nowMs} />}
        aside={opened ? undefined : <LearnedFact card={card} />}
      />
      {opened && <CardActions {...props} />}
    </li>
  );
});

function CardHead({ card: { articleId, title, language }, place, chosen, pinned, acts }: AnswerCardProps) {
  const words = useWords();
  return (
    <div className={classes.head}>
      {pinned && (
        <span className={classes.pin} title={words.t('pin.sign')}>
          <IconPinFilled size={14} aria-hidden />
          <span className="visuallyHidden">{words.t('pin.sign')}</span>
        </span>
      )}
      <h3 lang={language}>
        <button
          type="button"
          className={classes.title}
          onMouseDown={keepFocus}
          onClick={() => (chosen ? acts.onOpen : acts.onChoose)(articleId)}
        >
          {title}
        </button>
      </h3>
      <span aria-hidden title={`${words.t('keys.ctrl')} ${place}`}>
        <Kbd combo={String(place)} tone={chosen ? 'chosen' : 'plain'} />
      </span>
    </div>
  );
}

function hasSelection(): boolean {
  return (window.getSelection()?.toString() ?? '') !== '';
}

/** A click leaves the cursor in the field; pressing on text may begin a selection there. */
function keepUnlessSelecting(event: MouseEvent): void {
  if (!(event.target as HTMLElement).closest('p, blockquote')) event.preventDefault();
}
