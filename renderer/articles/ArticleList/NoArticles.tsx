// In the place of rows: nothing fits the filter, there is nothing yet, or the list could not be read.
// Words and one way on.
import type { ArticleList } from '../../bridge/useArticleList';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconAlertTriangle, IconFileText, IconSearch } from '../../parts/icons';
import { Loading } from '../../parts/Loading/Loading';
import { Notice } from '../../parts/Notice/Notice';
import type { ArticlesAction } from '../articlesState';

interface NoArticlesProps {
  readonly list: ArticleList;
  readonly filtered: boolean;
  readonly dispatch: (action: ArticlesAction) => void;
}

export function NoArticles({ list, filtered, dispatch }: NoArticlesProps) {
  const words = useWords();
  const { t } = words;
  if (list.code) {
    const [what, help] = words.errorParts(list.code);
    return (
      <Notice icon={IconAlertTriangle} tone="bad" title={what} {...(help && { text: help })}>
        <ActionButton look="main" label={t('failed.again')} onAct={list.again} />
      </Notice>
    );
  }
  if (!list.counts) return <Loading inset />;
  if (filtered) return <Notice icon={IconSearch} title={t('articles.none')} text={t('articles.noneHint')} />;
  return (
    <Notice icon={IconFileText} title={t('articles.noneAtAll')} text={t('articles.noneAtAllHint')}>
      <ActionButton
        look="main"
        label={t('articles.new')}
        onAct={() => dispatch({ kind: 'opened', open: { way: 'edit' } })}
      />
    </Notice>
  );
}
