// Writing an article: Markdown on the left, on the right what agents will see; nothing unsaved is lost unasked.
// Knows state and callbacks; saving is the bridge's.
import { useEffect, useReducer, useRef, useState } from 'react';
import { ArticleBody } from '../../article/ArticleBody/ArticleBody';
import { type Draft, dropDraft, keepDraft } from '../../bridge/draftShelf';
import { openExternal } from '../../bridge/shellActions';
import { saveDraft, usePreview } from '../../bridge/useEditor';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconArrowLeft } from '../../parts/icons';
import { usePageKeys } from '../../parts/usePageKeys';
import { canSave, draftOf, isUnsaved, reduceEditor, type SavedVersion, startEditor } from '../editorState';
import classes from './ArticleEditor.module.css';
import { DraftConflict } from './DraftConflict';
import { LeaveGuard } from './LeaveGuard';
import { MarkdownField } from './MarkdownField';
import { TitleField } from './TitleField';

export interface SavedArticle {
  readonly articleId: NonNullable<Draft['articleId']>;
  readonly embedded: number;
}

interface ArticleEditorProps {
  readonly base: SavedVersion;
  /** Absent: a new article. */
  readonly articleId?: Draft['articleId'];
  readonly language?: 'de' | 'en';
  /** From the shelf. */
  readonly draft?: Draft | undefined;
  readonly onSaved: (saved: SavedArticle) => void;
  readonly onLeave: () => void;
}

export function ArticleEditor({ base, articleId, language, draft, onSaved, onLeave }: ArticleEditorProps) {
  const { t } = useWords();
  const [state, dispatch] = useReducer(reduceEditor, undefined, () => startEditor(base, articleId, draft));
  const [leaving, setLeaving] = useState<'page' | 'window'>();
  const unsaved = isUnsaved(state);
  const save = async () => {
    if (!canSave(state)) return;
    dispatch({ kind: 'saving' });
    const saved = await saveDraft(draftOf(state));
    if (saved.kind === 'failed') dispatch({ kind: 'failed', code: saved.code });
    else if (saved.kind === 'changed') dispatch({ kind: 'changedElsewhere', theirs: saved });
    else {
      dropDraft(articleId);
      onSaved(saved);
      if (leaving === 'window') closeWindow();
    }
  };
  const leave = () => (unsaved ? setLeaving('page') : drop());
  const drop = () => {
    dropDraft(articleId);
    onLeave();
    if (leaving === 'window') closeWindow();
  };
  const closeWindow = useShelf(state, () => setLeaving('window'));
  usePageKeys({ escape: () => (state.theirs || leaving ? false : leave()) });
  useDeskCommands({ saveArticle: () => void save() });
  return (
    <div className={classes.editor}>
      <header className={classes.head}>
        <ActionButton
          look="ghost"
          icon={IconArrowLeft}
          label={t('editor.cancel')}
          combo="esc"
          onAct={leave}
        />
        <EditorStatus state={state} />
        <ActionButton
          look="main"
          label={t(state.saving ? 'editor.saving' : 'editor.save')}
          command="saveArticle"
          disabled={!canSave(state)}
          onAct={() => void save()}
        />
      </header>
      {state.theirs ? (
        <DraftConflict
          state={state}
          theirs={state.theirs}
          onSettle={(side) => dispatch({ kind: 'settled', side })}
        />
      ) : (
        <div className={classes.sides}>
          <div className={classes.left}>
            <TitleField
              title={state.title}
              locked={state.saving}
              onTitle={(title) => dispatch({ kind: 'titled', title })}
            />
            <MarkdownField
              first={base.title !== ''}
              language={language}
              locked={state.saving}
              value={state.markdown}
              onWrite={(markdown) => dispatch({ kind: 'wrote', markdown })}
            />
          </div>
          <Preview title={state.title} markdown={state.markdown} />
        </div>
      )}
      <LeaveGuard
        opened={leaving !== undefined}
        canSave={canSave(state)}
        onSave={() => void save().then(() => setLeaving(undefined))}
        onDiscard={drop}
        onStay={() => setLeaving(undefined)}
      />
    </div>
  );
}

/**
 * While there is something unsaved: kept for other pages, and the window asks before it closes. Gives the way to close
 * it unasked.
 */
function useShelf(state: Parameters<typeof isUnsaved>[0], onClosing: () => void): () => void {
  const unsaved = isUnsaved(state);
  const settled = useRef(false);
  useEffect(() => {
    if (unsaved) keepDraft(draftOf(state));
    else dropDraft(state.articleId);
  }, [state, unsaved]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page asks in the same way each time
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (settled.current) return;
      event.preventDefault();
      onClosing();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return () => {
    settled.current = true;
    window.close();
  };
}

function EditorStatus({ state }: { readonly state: ReturnType<typeof startEditor> }) {
  const { t, error } = useWords();
  return (
    <p className={classes.status} role="status" data-bad={state.failure !== undefined || undefined}>
      {state.failure ? error(state.failure) : isUnsaved(state) ? t('editor.unsaved') : ''}
      {state.restored && !state.failure && <span> · {t('editor.restored')}</span>}
    </p>
  );
}

/** Shows the last text that could be read while the present one cannot. */
function Preview({ title, markdown }: { readonly title: string; readonly markdown: string }) {
  const { t, error } = useWords();
  // Without a title the first heading of the text would be taken for one, and be missing from the text.
  const shown = title.trim() === '' ? t('editor.new') : title;
  const { article, code } = usePreview(shown, markdown);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section className={classes.preview} tabIndex={0} aria-label={t('editor.preview')}>
      <p className={classes.hint}>{t('editor.preview')}</p>
      <div className={classes.paper}>
        <h2>{shown}</h2>
        {code && <p className={classes.hint}>{code === 'SOURCE_EMPTY' ? t('editor.empty') : error(code)}</p>}
        {article && (
          <ArticleBody
            article={article}
            passages={[]}
            current={-1}
            passageLabel={null}
            links={{ titleOf: (href) => href, onLink: openExternal }}
          />
        )}
      </div>
    </section>
  );
}
