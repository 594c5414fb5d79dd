// The articles page: filter, what is chosen, what is open. Every change of it is one action.
// Pure; rows live in the bridge, this knows places and ids.
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { ArticleState } from '../../knowledge/vocabulary/keeping';
import type { Language } from '../../knowledge/vocabulary/language';
import type { KeptArticle } from '../bridge/keepingUndo';

export interface ArticlesFilter {
  readonly search: string;
  readonly state?: ArticleState;
  readonly language?: Language;
  readonly sort: 'title' | 'changed' | 'source' | 'state';
}

/** `edit` without an id is a new article. */
export type OpenArticle =
  | { readonly way: 'read' | 'history'; readonly articleId: ArticleId }
  | { readonly way: 'edit'; readonly articleId?: ArticleId };

export interface ArticlesState {
  readonly filter: ArticlesFilter;
  /** Where the arrow keys are; -1: nowhere. */
  readonly at: number;
  /** Where a range began. */
  readonly anchor: number;
  readonly selected: ReadonlyMap<ArticleId, KeptArticle>;
  readonly open: OpenArticle | undefined;
}

export type ArticlesAction =
  | { readonly kind: 'searched'; readonly search: string }
  | { readonly kind: 'narrowed'; readonly state: ArticleState | undefined }
  | { readonly kind: 'spoken'; readonly language: Language | undefined }
  | { readonly kind: 'sorted'; readonly sort: ArticlesFilter['sort'] }
  /** `rows`: those chosen, as far as they are loaded; of a range all between anchor and here. */
  | {
      readonly kind: 'chose';
      readonly index: number;
      readonly how: 'only' | 'range' | 'toggle';
      readonly rows: readonly KeptArticle[];
    }
  | { readonly kind: 'dropped' }
  /** How articles are kept now: those that are chosen are known so. */
  | { readonly kind: 'kept'; readonly articles: readonly KeptArticle[] }
  | { readonly kind: 'opened'; readonly open: OpenArticle }
  | { readonly kind: 'closed' };

export const startArticles: ArticlesState = {
  filter: { search: '', sort: 'title' },
  at: -1,
  anchor: -1,
  selected: new Map(),
  open: undefined,
};

export function reduceArticles(state: ArticlesState, action: ArticlesAction): ArticlesState {
  switch (action.kind) {
    case 'searched':
      return refiltered(state, { ...state.filter, search: action.search });
    case 'narrowed': {
      const { state: _, ...rest } = state.filter;
      return refiltered(state, { ...rest, ...(action.state && { state: action.state }) });
    }
    case 'spoken': {
      const { language: _, ...rest } = state.filter;
      return refiltered(state, { ...rest, ...(action.language && { language: action.language }) });
    }
    case 'sorted':
      return refiltered(state, { ...state.filter, sort: action.sort });
    case 'chose':
      return chosen(state, action);
    case 'dropped':
      return { ...state, selected: new Map() };
    case 'kept':
      return { ...state, selected: keptAnew(state.selected, action.articles) };
    case 'opened':
      return { ...state, open: action.open };
    case 'closed':
      return { ...state, open: undefined };
  }
}

/** Another filter means other rows: nothing of the old ones stays chosen. */
function refiltered(state: ArticlesState, filter: ArticlesFilter): ArticlesState {
  return { ...state, filter, at: -1, anchor: -1, selected: new Map() };
}

function chosen(
  state: ArticlesState,
  { index, how, rows }: Extract<ArticlesAction, { kind: 'chose' }>,
): ArticlesState {
  const added = new Map(rows.map((row) => [row.id, row]));
  if (how === 'range') return { ...state, at: index, selected: added };
  const base = { ...state, at: index, anchor: index };
  if (how === 'only') return { ...base, selected: added };
  const selected = new Map(state.selected);
  for (const [id, row] of added) if (!selected.delete(id)) selected.set(id, row);
  return { ...base, selected };
}

function keptAnew(
  selected: ArticlesState['selected'],
  articles: readonly KeptArticle[],
): ArticlesState['selected'] {
  const chosen = articles.filter(({ id }) => selected.has(id));
  return new Map([...selected, ...chosen.map((article) => [article.id, article] as const)]);
}
