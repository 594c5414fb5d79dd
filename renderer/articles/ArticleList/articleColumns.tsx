// The columns of the articles' table.
// Values to cells; knows nothing of loading.
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { KeptArticle } from '../../bridge/keepingUndo';
import type { ArticleList, ListedArticle } from '../../bridge/useArticleList';
import type { Translator } from '../../i18n/t';
import { sourceName } from '../../parts/ArticleFacts/sourceName';
import { StateSign } from '../../parts/StateSign/StateSign';
import type { TableColumn } from '../../parts/VirtualTable/virtualTableProps';
import type { ArticlesFilter } from '../articlesState';
import { DueSign } from '../DueSign/DueSign';
import classes from './ArticleList.module.css';

interface ColumnDesk {
  readonly words: Translator;
  readonly nowMs: number;
  readonly sort: ArticlesFilter['sort'];
  readonly selected: ReadonlyMap<ArticleId, KeptArticle>;
  readonly list: ArticleList;
  readonly choose: (index: number, how: 'toggle') => void;
}

export function articleColumns(desk: ColumnDesk): readonly TableColumn<ListedArticle>[] {
  const { words, nowMs, sort } = desk;
  const { t } = words;
  const sorted = (key: ArticlesFilter['sort']) =>
    ({ sort: sort !== key ? 'none' : key === 'changed' ? 'descending' : 'ascending' }) as const;
  return [
    {
      ...{ key: 'box', label: t('articles.choose'), bare: true, width: 52 },
      cell: (row) => <ChooseBox row={row} desk={desk} />,
    },
    {
      ...{ key: 'title', label: t('articles.name'), ...sorted('title') },
      cell: ({ title, language, keeping }) => (
        <span className={classes.title}>
          <span lang={language} title={title}>
            {title}
          </span>
          <DueSign keeping={keeping} nowMs={nowMs} />
        </span>
      ),
    },
    {
      ...{ key: 'state', label: t('articles.states'), width: 130, ...sorted('state') },
      cell: ({ keeping }) => <StateSign state={keeping.state} />,
    },
    {
      ...{ key: 'language', label: t('settings.language'), width: 84, from: 760 },
      cell: ({ language }) => <span translate="no">{language.toUpperCase()}</span>,
    },
    {
      ...{ key: 'owner', label: t('articles.owner'), width: 150, from: 860 },
      cell: ({ keeping: { owner } }) => owner ?? <span className={classes.none}>–</span>,
    },
    {
      ...{ key: 'changed', label: t('articles.changed'), width: 130, ...sorted('changed') },
      cell: ({ changedAtMs }) => (
        <time title={words.dateTime(changedAtMs)}>{words.ago(changedAtMs, nowMs)}</time>
      ),
    },
    {
      ...{ key: 'source', label: t('articles.file'), width: '22%', from: 1000, ...sorted('source') },
      cell: ({ source }) => (
        <span translate="no" title={source}>
          {sourceName(source)}
        </span>
      ),
    },
  ];
}

/** For the mouse; keys choose rows by ⇧ ↑ ↓ and space. */
function ChooseBox({ row, desk }: { readonly row: ListedArticle; readonly desk: ColumnDesk }) {
  const { words, selected, list, choose } = desk;
  return (
    <input
      type="checkbox"
      className={classes.box}
      tabIndex={-1}
      aria-label={words.t('articles.chooseOne', { title: row.title })}
      checked={selected.has(row.id)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onChange={() => {
        for (let index = 0; index < list.total; index += 1) {
          if (list.rowAt(index)?.id === row.id) return choose(index, 'toggle');
        }
      }}
    />
  );
}
