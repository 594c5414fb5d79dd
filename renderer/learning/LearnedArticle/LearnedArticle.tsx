// One article's ratings, the latest first: what was said, when, for which concern, and whether it counts.
// Each that counts can be taken back; knows nothing of how that is stored.
import type { LearnedOutcome } from '../../bridge/useLearning';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconArrowBackUp, IconArrowLeft } from '../../parts/icons';
import { Row, RowBox } from '../../parts/RowBox/RowBox';
import classes from './LearnedArticle.module.css';

interface LearnedArticleProps {
  /** Undefined while they are fetched. */
  readonly outcomes: readonly LearnedOutcome[] | undefined;
  readonly onUndo: (id: string) => void;
  readonly onBack: () => void;
}

export function LearnedArticle({ outcomes, onUndo, onBack }: LearnedArticleProps) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <div className={classes.way}>
        <ActionButton look="ghost" icon={IconArrowLeft} label={t('learned.back')} onAct={onBack} />
      </div>
      {outcomes?.length === 0 && <p className={classes.none}>{t('learned.noOutcomes')}</p>}
      {outcomes && outcomes.length > 0 && (
        <section aria-label={t('learned.outcomes')}>
          <RowBox>
            {outcomes.map((outcome) => (
              <Row key={outcome.id}>
                <OutcomeWords outcome={outcome} words={words} />
                {!outcome.undone && (
                  <ActionButton
                    look="ghost"
                    iconOnly
                    icon={IconArrowBackUp}
                    label={t('learned.undo')}
                    name={t('learned.undoOf', { what: named(outcome, words) })}
                    onAct={() => onUndo(outcome.id)}
                  />
                )}
              </Row>
            ))}
          </RowBox>
        </section>
      )}
    </>
  );
}

const named = ({ kind, atMs }: LearnedOutcome, words: Translator) =>
  `${words.t(`learned.kind.${kind}`)}, ${words.dateTime(atMs)}`;

interface OutcomeWordsProps {
  readonly outcome: LearnedOutcome;
  readonly words: Translator;
}

function OutcomeWords({ outcome, words }: OutcomeWordsProps) {
  const { kind, reason, atMs, likelihood, concernWords, counts, undone } = outcome;
  const { t } = words;
  const facts = [
    ...(reason ? [t(`reader.${reason}`)] : []),
    words.dateTime(atMs),
    ...(likelihood === undefined ? [] : [t('learned.shownAt', { percent: words.percent(likelihood) })]),
    ...(undone ? [t('learned.isUndone')] : counts ? [] : [t('learned.overtaken')]),
  ];
  return (
    <span className={classes.words} data-past={!counts || undefined}>
      <span>{t(`learned.kind.${kind}`)}</span>
      <small>{facts.join(' · ')}</small>
      {concernWords && (
        <small className={classes.concern} translate="no">
          {t('app.quoted', { text: concernWords })}
        </small>
      )}
    </span>
  );
}
