// What was just done on the learned page, said once, with the way back where there is one.
// Words only.
import type { LearningDeed } from '../../bridge/useLearning';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconAlertTriangle, IconCircleCheck, iconStroke } from '../../parts/icons';
import classes from './DeedNote.module.css';

interface DeedNoteProps {
  readonly deed: LearningDeed | undefined;
  readonly onBringBack: (undoIds: readonly string[]) => void;
}

export function DeedNote({ deed, onBringBack }: DeedNoteProps) {
  const words = useWords();
  const failed = deed?.kind === 'failed';
  const Icon = failed ? IconAlertTriangle : IconCircleCheck;
  return (
    <div role="status" className={classes.note} data-tone={failed ? 'bad' : 'ok'} hidden={!deed}>
      {deed && (
        <>
          <Icon size={16} stroke={iconStroke} aria-hidden />
          <span className={classes.words}>{sentence(deed, words)}</span>
          {deed.kind === 'undone' && deed.undoIds.length > 0 && (
            <ActionButton label={words.t('learned.restore')} onAct={() => onBringBack(deed.undoIds)} />
          )}
        </>
      )}
    </div>
  );
}

function sentence(deed: LearningDeed, words: Translator): string {
  switch (deed.kind) {
    case 'failed':
      return words.error(deed.code);
    case 'undone':
      return words.t('learned.did.undone', { n: deed.undoIds.length });
    case 'imported': {
      const { taken, known, unknown, invalid } = deed;
      return words.t('learned.did.imported', { n: taken, known, unknown, invalid });
    }
    default:
      return words.t(`learned.did.${deed.kind}`, { n: deed.count });
  }
}
