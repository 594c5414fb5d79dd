// The passage that matched with its words marked, where it stands, and why this card came up.
// Knows one card's evidence.
import { UnstyledButton } from '@mantine/core';
import type { Card } from '../../../knowledge/vocabulary/answer';
import { useWords } from '../../i18n/WordsContext';
import { keepFocus } from '../../parts/ActionButton/ActionButton';
import { IconBulb, iconStroke } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import { MarkedText } from '../../parts/MarkedText/MarkedText';
import classes from './AnswerCard.module.css';
import { LearnedRow } from './LearnedRow';
import { WhyParts } from './WhyParts';
import { whySentence } from './whySentence';

interface CardEvidenceProps {
  readonly card: Card;
  readonly whyOpen: boolean;
  readonly onWhy: () => void;
  readonly onLearned: () => void;
}

export function CardEvidence({ card, whyOpen, onWhy, onLearned }: CardEvidenceProps) {
  const words = useWords();
  const place = [...(card.keeping?.place ?? []), ...card.headingPath].join(' › ');
  return (
    <>
      <blockquote className={classes.passage} lang={card.language}>
        {place !== '' && (
          <span className={classes.place} title={words.t('card.place', { place })}>
            {place}
          </span>
        )}
        <span className={classes.quoted}>
          <MarkedText text={card.passage.text} marks={card.passage.marks} />
        </span>
      </blockquote>
      <UnstyledButton
        className={classes.why}
        aria-expanded={whyOpen}
        onMouseDown={keepFocus}
        onClick={(event) => {
          event.stopPropagation();
          onWhy();
        }}
      >
        <IconBulb size={15} stroke={iconStroke} aria-hidden />
        <span className="visuallyHidden">{words.t('card.why')}</span>
        <span className={classes.whyWords}>{whySentence(card, words)}</span>
        <Kbd command="why" />
      </UnstyledButton>
      {whyOpen && <WhyParts card={card} />}
      <LearnedRow card={card} onLearned={onLearned} />
    </>
  );
}
