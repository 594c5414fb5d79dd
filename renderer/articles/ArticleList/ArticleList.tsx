// All articles in a table: searched, narrowed, sorted, chosen one by one or in rows, opened.
// Knows rows and actions; loading and changing are the bridge's.
import { useRef } from 'react';
import { articleStates } from '../../../knowledge/vocabulary/keeping';
import { type ChangeOf, changedArticles } from '../../bridge/keepingUndo';
import type { ArticleList as List } from '../../bridge/useArticleList';
import type { KeepingDesk } from '../../bridge/useKeeping';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { ChoiceField } from '../../parts/Field/Field';
import { FilterTabs } from '../../parts/FilterTabs/FilterTabs';
import { IconPlus } from '../../parts/icons';
import { PageHead } from '../../parts/PageHead/PageHead';
import { SearchField } from '../../parts/SearchField/SearchField';
import { VirtualTable } from '../../parts/VirtualTable/VirtualTable';
import type { ArticlesAction, ArticlesState } from '../articlesState';
import { ExportBase } from '../ExportBase/ExportBase';
import classes from './ArticleList.module.css';
import { articleColumns } from './articleColumns';
import { NoArticles } from './NoArticles';
import { SelectionBar } from './SelectionBar';

interface ArticleListProps {
  readonly state: ArticlesState;
  readonly list: List;
  readonly keeping: KeepingDesk;
  readonly nowMs: number;
  readonly dispatch: (action: ArticlesAction) => void;
}

export function ArticleList({ state, list, keeping, nowMs, dispatch }: ArticleListProps) {
  const words = useWords();
  const { t } = words;
  const field = useRef<HTMLInputElement>(null);
  const choose = (index: number, how: 'only' | 'range' | 'toggle') => {
    const from = how === 'range' && state.anchor >= 0 ? Math.min(state.anchor, index) : index;
    const to = how === 'range' && state.anchor >= 0 ? Math.max(state.anchor, index) : index;
    const rows = Array.from({ length: to - from + 1 }, (_, at) => list.rowAt(from + at));
    dispatch({ kind: 'chose', index, how, rows: rows.filter((row) => row !== undefined) });
  };
  const open = (index: number, way: 'read' | 'edit' | 'history') => {
    const row = list.rowAt(index);
    if (row) dispatch({ kind: 'opened', open: { way, articleId: row.id } });
  };
  const change = (changeOf: ChangeOf) => {
    const articles = [...state.selected.values()];
    keeping.change(articles, changeOf);
    dispatch({ kind: 'kept', articles: changedArticles(articles, changeOf) });
  };
  const archive = () => change(() => ({ state: 'archived' }));
  // What stays chosen is known as it stands again: its next change is taken back from there.
  const { deed } = keeping;
  const undo =
    keeping.undo &&
    deed &&
    (() => {
      keeping.undo?.();
      dispatch({ kind: 'kept', articles: deed.articles });
    });
  const some = state.selected.size > 0;
  const onLetter = useDeskCommands({
    search: () => {
      field.current?.focus();
      field.current?.select();
    },
    newArticle: () => dispatch({ kind: 'opened', open: { way: 'edit' } }),
    undoDeed: undo,
    editChosen: some ? () => open(state.at, 'edit') : undefined,
    historyOfChosen: some ? () => open(state.at, 'history') : undefined,
    archiveChosen: some ? archive : undefined,
  });
  return (
    <>
      <ListHead state={state} list={list} field={field} dispatch={dispatch} />
      <VirtualTable
        label={t('articles.title')}
        columns={articleColumns({
          words,
          nowMs,
          sort: state.filter.sort,
          selected: state.selected,
          choose,
          list,
        })}
        total={list.total}
        rowAt={list.rowAt}
        at={state.at}
        isSelected={({ id }) => state.selected.has(id)}
        onChoose={choose}
        onOpen={(index) => open(index, 'read')}
        onSight={list.onSight}
        onSort={(sort) => dispatch({ kind: 'sorted', sort: sort as ArticlesState['filter']['sort'] })}
        onKey={onLetter}
        empty={<NoArticles list={list} filtered={isFiltered(state)} dispatch={dispatch} />}
      />
      <SelectionBar state={state} keeping={{ ...keeping, undo }} onChange={change} onArchive={archive} />
    </>
  );
}

function isFiltered({ filter }: ArticlesState): boolean {
  return filter.search !== '' || filter.state !== undefined || filter.language !== undefined;
}

interface ListHeadProps extends Pick<ArticleListProps, 'state' | 'list' | 'dispatch'> {
  readonly field: Parameters<typeof SearchField>[0]['fieldRef'] & object;
}

function ListHead({ state: { filter }, list, field, dispatch }: ListHeadProps) {
  const { t } = useWords();
  const counts = list.counts;
  const all = counts && articleStates.reduce((sum, each) => sum + counts[each], 0);
  return (
    <PageHead
      title={t('articles.title')}
      text={t('articles.line')}
      below={
        <div className={classes.tools}>
          <FilterTabs
            label={t('articles.states')}
            chosen={filter.state ?? 'all'}
            onChoose={(chosen) =>
              dispatch({ kind: 'narrowed', state: chosen === 'all' ? undefined : chosen })
            }
            tabs={[
              { value: 'all' as const, label: t('articles.all'), ...(all !== undefined && { count: all }) },
              ...articleStates.map((state) => ({
                value: state,
                label: t(`state.${state}`),
                ...(counts && { count: counts[state] }),
              })),
            ]}
          />
          <span className={classes.grow} />
          <ChoiceField
            bare
            label={t('articles.anyLanguage')}
            value={filter.language ?? 'all'}
            choices={[
              { value: 'all', label: t('articles.anyLanguage') },
              { value: 'de', label: t('language.de') },
              { value: 'en', label: t('language.en') },
            ]}
            onChoose={(chosen) =>
              dispatch({ kind: 'spoken', language: chosen === 'all' ? undefined : (chosen as 'de' | 'en') })
            }
          />
          <SearchField
            withKey
            fieldRef={field}
            label={t('articles.search')}
            value={filter.search}
            onType={(search) => dispatch({ kind: 'searched', search })}
            onKey={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              document.querySelector<HTMLElement>('table[role="grid"]')?.focus();
            }}
          />
        </div>
      }
    >
      <ExportBase />
      <ActionButton
        look="main"
        icon={IconPlus}
        label={t('articles.new')}
        command="newArticle"
        onAct={() => dispatch({ kind: 'opened', open: { way: 'edit' } })}
      />
    </PageHead>
  );
}
