// The articles of the base: the list, one article with its facts, the editor, its versions.
// Joins bridge and parts; what is open is state, the place asks for articles from other pages.
import { useEffect, useReducer, useRef, useState } from 'react';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { keptDraft, latestDraft, takeEditWish } from '../../bridge/draftShelf';
import { useArticleDesk } from '../../bridge/useArticleDesk';
import { useArticleList } from '../../bridge/useArticleList';
import { useKeeping } from '../../bridge/useKeeping';
import type { WorkspacePageProps, WorkspacePlace } from '../../bridge/workspacePage';
import { useWords } from '../../i18n/WordsContext';
import { UndoBar } from '../../parts/UndoBar/UndoBar';
import { ArticleEditor } from '../ArticleEditor/ArticleEditor';
import { ArticleList } from '../ArticleList/ArticleList';
import { type OpenArticle, reduceArticles, startArticles } from '../articlesState';
import classes from './ArticlesPage.module.css';
import { OneArticle } from './OneArticle';
import { useLinkTrail } from './useLinkTrail';

export function ArticlesPage({ place, go, back, engine, nowMs }: WorkspacePageProps) {
  const { t } = useWords();
  const [state, dispatch] = useReducer(reduceArticles, startArticles, (start) => ({
    ...start,
    open: firstOpen(),
  }));
  const read = (articleId: ArticleId) => dispatch({ kind: 'opened', open: { way: 'read', articleId } });
  const trail = useLinkTrail(read);
  const list = useArticleList(state.filter);
  const keeping = useKeeping(list.again);
  const { open } = state;
  const [note, tell] = useNote(open);
  const own = useRef<WorkspacePlace>(undefined);
  const changed = () => {
    list.again();
    // The counts beside the navigation are asked for again; nobody asks for the article.
    own.current = { ...place };
    go(own.current);
  };
  const desk = useArticleDesk(open?.articleId, changed);
  useAsked(place, own.current, (articleId) => {
    const way = takeEditWish(articleId) ? 'edit' : 'read';
    trail.forget();
    dispatch({ kind: 'opened', open: { way, articleId } });
  });
  // What another page asked for leads back there, also by way of links.
  const close = () => {
    trail.forget();
    dispatch({ kind: 'closed' });
    back?.act();
  };
  return (
    <div className={classes.page}>
      {open && <h1 className="visuallyHidden">{t('articles.title')}</h1>}
      {!open && <ArticleList state={state} list={list} keeping={keeping} nowMs={nowMs} dispatch={dispatch} />}
      {open?.way === 'edit' && !open.articleId && (
        <ArticleEditor
          base={{ title: '', markdown: t('editor.template') }}
          draft={keptDraft(undefined)}
          onLeave={close}
          onSaved={({ articleId, embedded }) => {
            tell(articleId, t('editor.saved', { n: embedded }));
            changed();
            read(articleId);
          }}
        />
      )}
      {open?.articleId && (
        <OneArticle
          key={open.articleId}
          open={{ way: open.way, articleId: open.articleId }}
          desk={desk}
          nowMs={nowMs}
          articles={engine.status?.articles}
          backLabel={back?.label ?? t('article.back')}
          onFollow={(articleId) => trail.follow(open.articleId!, articleId)}
          onBefore={trail.before}
          onOpen={(next) => dispatch({ kind: 'opened', open: next })}
          onClose={close}
          onDone={(sentence) => {
            tell(open.articleId!, sentence);
            desk.edited.again();
            changed();
          }}
          onKept={changed}
        />
      )}
      <UndoBar sentence={note} />
    </div>
  );
}

/** A draft that was left for another page is open again when this one comes back. */
function firstOpen(): OpenArticle | undefined {
  const draft = latestDraft();
  return draft && { way: 'edit', ...(draft.articleId && { articleId: draft.articleId }) };
}

/** Calls each time that another page or window asks for an article, the same one included. `own`: a place that nobody asked for. */
function useAsked(
  place: WorkspacePlace,
  own: WorkspacePlace | undefined,
  show: (articleId: ArticleId) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown once each time it is asked for
  useEffect(() => {
    if (place.articleId && place !== own) show(place.articleId);
  }, [place]);
}

/** What was just done to an article, as long as it is read. */
function useNote(open: OpenArticle | undefined) {
  const [note, setNote] = useState<{ readonly articleId: ArticleId; readonly sentence: string }>();
  const read = open?.way === 'read' ? open.articleId : undefined;
  useEffect(() => setNote((before) => (before?.articleId === read ? before : undefined)), [read]);
  const tell = (articleId: ArticleId, sentence: string) => setNote({ articleId, sentence });
  return [note?.articleId === read ? note?.sentence : undefined, tell] as const;
}
