// The one short sentence below the field: what is going on, or what to do.
// Knows the ask state, not the engine.
import type { OpenQuestion } from '../../../knowledge/vocabulary/understanding';
import type { AskState } from '../../ask/askState';
import { OpenQuestionHint } from '../../ask/ConcernInput/OpenQuestionHint';
import { useWords } from '../../i18n/WordsContext';
import { IconRefresh, iconStroke } from '../../parts/icons';
import { useAfter } from '../../parts/useAfter';

/** Under this many ms an answer needs no sign that it is coming; the design's value. */
export const signAfterMs = 300;

interface ConcernHintProps {
  readonly ask: AskState;
  readonly empty: boolean;
  /** What would tell the present finds apart. */
  readonly question: OpenQuestion | undefined;
}

export function ConcernHint({ ask, empty, question }: ConcernHintProps) {
  const { t } = useWords();
  const slow = useAfter(ask.pending, signAfterMs);
  if (slow) {
    return (
      <>
        <IconRefresh size={13} stroke={iconStroke} aria-hidden />
        {t('concern.searching')}
      </>
    );
  }
  if (ask.text.trim() === '') return t(empty ? 'concern.empty' : 'concern.hint');
  if (ask.view.kind === 'failed') return t('concern.kept');
  if (ask.view.kind === 'abstained' && ask.view.reason === 'emptyConcern') return t('concern.noWords');
  if (ask.limits.includes('concernShortened')) return t('concern.shortened');
  if (question) return <OpenQuestionHint question={question.question} />;
  return ask.limits.includes('modelLoading') ? t('concern.wordsOnly') : null;
}
