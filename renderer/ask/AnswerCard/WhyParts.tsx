// The named parts of a card's score with their numbers.
// Knows the parts' units: shares as percent, the rest as plain numbers.
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ExplanationPart } from '../../../knowledge/vocabulary/candidate';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import classes from './AnswerCard.module.css';

export function WhyParts({ card }: { readonly card: Pick<Card, 'explanation' | 'learnedFrom'> }) {
  const words = useWords();
  return (
    <>
      <dl className={classes.parts}>
        {card.explanation.map((part) => (
          <div key={part.name}>
            <dt>{words.t(`why.part.${part.name}`)}</dt>
            <dd>
              <PartValue part={part} card={card} words={words} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.estimate}>{words.t('why.estimated')}</p>
    </>
  );
}

interface PartValueProps {
  readonly part: ExplanationPart;
  readonly card: Pick<Card, 'learnedFrom'>;
  readonly words: Translator;
}

function PartValue({ part, card: { learnedFrom }, words }: PartValueProps) {
  if (part.name === 'coverage') return words.percent(Math.max(0, Math.min(1, part.value)));
  if (part.name === 'ratings') {
    const way = part.value < 0 ? 'Down' : 'Up';
    return learnedFrom ? words.t(`why.ratings${way}`, { n: learnedFrom.ratings }) : words.t(`why.used${way}`);
  }
  if (part.name !== 'meaning') return words.t('why.setBack');
  return words.number(part.value, 2);
}
