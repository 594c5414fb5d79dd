// The named parts of a card's score with their numbers.
// Knows the parts' units: shares as percent, the rest as plain numbers.
import type { Explanation, ExplanationPart } from '../../../knowledge/vocabulary/candidate';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { IconCheck, iconStroke } from '../../parts/icons';
import classes from './AnswerCard.module.css';

export function WhyParts({ explanation }: { readonly explanation: Explanation }) {
  const words = useWords();
  return (
    <>
      <dl className={classes.parts}>
        {explanation.map((part) => (
          <div key={part.name}>
            <dt>{words.t(`why.part.${part.name}`)}</dt>
            <dd>
              <PartValue part={part} words={words} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.estimate}>{words.t('why.uncalibrated')}</p>
    </>
  );
}

function PartValue({ part, words }: { readonly part: ExplanationPart; readonly words: Translator }) {
  if (part.name === 'agreement') {
    return part.value >= 0.5 ? <IconCheck size={14} stroke={iconStroke} aria-label="1" /> : '–';
  }
  if (part.name === 'coverage') return words.percent(Math.max(0, Math.min(1, part.value)));
  return words.number(part.value, 2);
}
