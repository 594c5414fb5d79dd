// What was just done, at the foot of a page, with the one key that takes it back.
// Knows the sentence, not the deed.
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../ActionButton/ActionButton';
import classes from './UndoBar.module.css';

interface UndoBarProps {
  /** Undefined: nothing to tell. */
  readonly sentence: string | undefined;
  readonly bad?: boolean;
  readonly onUndo?: (() => void) | undefined;
}

export function UndoBar({ sentence, bad, onUndo }: UndoBarProps) {
  const { t } = useWords();
  return (
    <div role="status" className={classes.place}>
      {sentence && (
        <div className={classes.bar} data-bad={bad || undefined}>
          <span title={sentence}>{sentence}</span>
          {onUndo && <ActionButton look="ghost" label={t('undo.label')} combo="ctrl+Z" onAct={onUndo} />}
        </div>
      )}
    </div>
  );
}
