// Somebody saved another version while this one was written: both sides, and which one goes on.
// Knows two texts.
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { SideBySide } from '../../parts/SideBySide/SideBySide';
import type { EditorState, SavedVersion } from '../editorState';
import classes from './ArticleEditor.module.css';

interface DraftConflictProps {
  readonly state: EditorState;
  readonly theirs: SavedVersion;
  /** `own` goes back to the editor; the next saving replaces theirs. */
  readonly onSettle: (side: 'own' | 'theirs') => void;
}

export function DraftConflict({ state, theirs, onSettle }: DraftConflictProps) {
  const { t } = useWords();
  return (
    <section className={classes.conflict} aria-label={t('editor.changed')}>
      <div className={classes.banner} role="alert">
        <b>{t('editor.changed')}</b>
        <p>{t('editor.changedHint')}</p>
        <div className={classes.ways}>
          <ActionButton look="main" label={t('editor.editOn')} onAct={() => onSettle('own')} />
          <ActionButton label={t('editor.takeTheirs')} onAct={() => onSettle('theirs')} />
        </div>
      </div>
      <SideBySide
        left={`${theirs.title}\n\n${theirs.markdown}`}
        right={`${state.title}\n\n${state.markdown}`}
        leftHead={t('editor.theirs')}
        rightHead={t('editor.own')}
      />
    </section>
  );
}
