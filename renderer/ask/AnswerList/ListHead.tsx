// How many cards there are, what the answer lacks, and the pill that offers a better order.
// Knows the state's numbers, not the cards.
import { UnstyledButton } from '@mantine/core';
import type { AnswerLimit } from '../../../knowledge/vocabulary/answer';
import { useWords } from '../../i18n/WordsContext';
import { keepFocus } from '../../parts/ActionButton/ActionButton';
import { IconArrowUp } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import classes from './AnswerList.module.css';

interface ListHeadProps {
  readonly count: number;
  readonly wordsOnly: boolean;
  readonly limits: readonly AnswerLimit[];
  readonly newBetter: number;
  /** Place of the best card from 0; -1 not shown. */
  readonly bestAt: number;
  /** How long the answer took. */
  readonly totalMs: number | undefined;
  readonly onTakeOrder: () => void;
}

const spokenLimits = ['reembedding', 'calibrationStale', 'modelMissing'] as const;

export function ListHead(props: ListHeadProps) {
  const { count, wordsOnly, limits, newBetter, bestAt, totalMs, onTakeOrder } = props;
  const { t } = useWords();
  const offer =
    newBetter > 0
      ? t('answers.newBetter', { n: newBetter })
      : bestAt > 0
        ? t('answers.bestElsewhere', { n: bestAt + 1 })
        : undefined;
  const limit = spokenLimits.find((name) => limits.includes(name));
  return (
    <>
      <div className={classes.head}>
        <h2>{t(wordsOnly ? 'answers.wordCount' : 'answers.count', { n: count })}</h2>
        {offer ? (
          <UnstyledButton className={classes.offer} onMouseDown={keepFocus} onClick={onTakeOrder}>
            <IconArrowUp size={13} stroke={2} aria-hidden />
            {offer}
            <Kbd command="takeOrder" />
          </UnstyledButton>
        ) : (
          <span className={classes.aside}>
            {wordsOnly && t('answers.noPercent')}
            {!wordsOnly && totalMs !== undefined && (
              <span title={t('status.msHint')}>
                {t('status.ms', { n: Math.max(1, Math.round(totalMs)) })}
              </span>
            )}
          </span>
        )}
      </div>
      {limit && <p className={classes.limit}>{t(`answers.${limit}`)}</p>}
    </>
  );
}
