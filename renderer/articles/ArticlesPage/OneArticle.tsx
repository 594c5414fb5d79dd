// One article of the page: read, edited or looked back on.
// Chooses what is shown; each way is a part of its own.
import { useState } from 'react';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { isRelativeLink } from '../../../knowledge/vocabulary/linkedSource';
import type { ArticleLinks } from '../../article/ArticleBody/passagePlace';
import { keptDraft } from '../../bridge/draftShelf';
import { openExternal } from '../../bridge/shellActions';
import { type ArticleDesk, useSearchTest } from '../../bridge/useArticleDesk';
import { useArticleLinks } from '../../bridge/useArticleLinks';
import { useKeeping } from '../../bridge/useKeeping';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconAlertTriangle } from '../../parts/icons';
import { Notice } from '../../parts/Notice/Notice';
import { usePageKeys } from '../../parts/usePageKeys';
import { ArticleEditor } from '../ArticleEditor/ArticleEditor';
import { DetachBanner } from '../ArticleEditor/DetachBanner';
import { ArticleHistory } from '../ArticleHistory/ArticleHistory';
import { KeepingUndo } from '../ArticleList/SelectionBar';
import { ArticleView } from '../ArticleView/ArticleView';
import { KeepingPanel } from '../ArticleView/KeepingPanel';
import { SearchTestList } from '../ArticleView/SearchTestList';
import { SourceConflict } from '../ArticleView/SourceConflict';
import type { OpenArticle } from '../articlesState';
import classes from './ArticlesPage.module.css';

interface OneArticleProps {
  readonly open: { readonly way: OpenArticle['way']; readonly articleId: ArticleId };
  readonly desk: ArticleDesk;
  readonly nowMs: number;
  /** How many the base has; with another number, links are looked up anew. */
  readonly articles: number | undefined;
  /** Where closing leads. */
  readonly backLabel: string;
  readonly onOpen: (open: OpenArticle) => void;
  /** A link of the text was followed. */
  readonly onFollow: (articleId: ArticleId) => void;
  /** Back to the article whose link was followed. */
  readonly onBefore: (() => void) | undefined;
  readonly onClose: () => void;
  /** Something was done that the article shows from now on; in a sentence. */
  readonly onDone: (sentence: string) => void;
  readonly onKept: () => void;
}

export function OneArticle(props: OneArticleProps) {
  const { open, desk, backLabel, onOpen, onClose, onDone } = props;
  const words = useWords();
  const { articleId } = open;
  const { value: edited, code } = desk.edited;
  const read = () => onOpen({ way: 'read', articleId });
  if (code) {
    return (
      <Notice icon={IconAlertTriangle} tone="bad" title={words.error(code)}>
        <ActionButton look="main" label={backLabel} onAct={onClose} />
      </Notice>
    );
  }
  if (!edited) return <p className={classes.loading}>{words.t('reader.loading')}</p>;
  if (open.way === 'history') {
    const restored = () => {
      onDone(words.t('cause.restore'));
      read();
    };
    return <ArticleHistory edited={edited} desk={desk} onRestored={restored} onBack={read} />;
  }
  if (open.way === 'read') return <Reading {...props} edited={edited} />;
  if (edited.keeping.master === 'source') {
    return <Detach source={edited.article.source} desk={desk} onBack={read} />;
  }
  const { title, contentHash, language } = edited.article;
  return (
    <ArticleEditor
      articleId={articleId}
      language={language}
      base={{ title, markdown: edited.markdown, hash: contentHash }}
      draft={keptDraft(articleId)}
      onLeave={read}
      onSaved={({ embedded }) => {
        onDone(words.t('editor.saved', { n: embedded }));
        read();
      }}
    />
  );
}

interface DetachProps {
  readonly source: string;
  readonly desk: ArticleDesk;
  readonly onBack: () => void;
}

function Detach({ source, desk, onBack }: DetachProps) {
  const words = useWords();
  usePageKeys({ escape: onBack });
  return (
    <>
      <DetachBanner source={source} onDetach={() => void desk.chooseMaster('here')} onBack={onBack} />
      {desk.code && <Notice icon={IconAlertTriangle} tone="bad" title={words.error(desk.code)} />}
    </>
  );
}

type ReadingProps = OneArticleProps & { readonly edited: NonNullable<ArticleDesk['edited']['value']> };

function Reading(props: ReadingProps) {
  const { edited, desk, nowMs, backLabel, onOpen, onClose, onKept, onBefore } = props;
  const { articleId } = props.open;
  const words = useWords();
  const links = useLinks(props);
  const keeping = useKeeping(() => {
    desk.edited.again();
    onKept();
  });
  const [wanted, setWanted] = useState(false);
  const test = useSearchTest(articleId, wanted);
  const edit = () => onOpen({ way: 'edit', articleId });
  const history = () => onOpen({ way: 'history', articleId });
  usePageKeys({ escape: onClose });
  useDeskCommands({
    linkedBefore: onBefore,
    editArticle: edit,
    articleHistory: history,
    articleSearchTest: () => setWanted(true),
    undoDeed: keeping.undo,
  });
  return (
    <>
      <ArticleView
        edited={edited}
        nowMs={nowMs}
        links={links}
        backLabel={backLabel}
        onBack={onClose}
        onEdit={edit}
        onHistory={history}
        before={
          <>
            {desk.code && <Notice icon={IconAlertTriangle} tone="bad" title={words.error(desk.code)} />}
            <SourceConflict
              edited={edited}
              nowMs={nowMs}
              onChoose={(master) => void desk.chooseMaster(master)}
            />
          </>
        }
      >
        <KeepingPanel
          edited={edited}
          desk={desk}
          onChange={(change) => keeping.change([{ id: articleId, keeping: edited.keeping }], () => change)}
        >
          <SearchTestList test={test} wanted={wanted} onAsk={() => setWanted(true)} />
        </KeepingPanel>
      </ArticleView>
      <KeepingUndo keeping={keeping} />
    </>
  );
}

/** Links to articles of the base open here, others outside. */
function useLinks({ edited: { article }, articles, onFollow }: ReadingProps): ArticleLinks {
  const linked = useArticleLinks(article, articles);
  return {
    titleOf: (href) => linked(href)?.title,
    onLink: (href) => {
      const head = linked(href);
      if (head) onFollow(head.id);
      else if (!isRelativeLink(href)) openExternal(href);
    },
  };
}
