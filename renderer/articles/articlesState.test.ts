// Choosing, filtering and opening on the articles page.
// Values only.
import { describe, expect, it } from 'vitest';
import { articleId } from '../../knowledge/vocabulary/ids';
import { importedKeeping } from '../../knowledge/vocabulary/keeping';
import { type ArticlesAction, type ArticlesState, reduceArticles, startArticles } from './articlesState';

const row = (name: string) => ({ id: articleId(name), keeping: importedKeeping });
const stateAfter = (...actions: readonly ArticlesAction[]): ArticlesState =>
  actions.reduce(reduceArticles, startArticles);
const archived = { ...importedKeeping, state: 'archived' } as const;
const chosen = (state: ArticlesState) => [...state.selected.keys()];

describe('the articles page', () => {
  it('chooses one, several by toggling, and a range from the last single choice', () => {
    const two = stateAfter(
      { kind: 'chose', index: 3, how: 'only', rows: [row('d')] },
      { kind: 'chose', index: 5, how: 'toggle', rows: [row('f')] },
    );
    expect(chosen(two)).toEqual(['d', 'f']);
    expect(two.anchor).toBe(5);
    const range = reduceArticles(two, { kind: 'chose', index: 6, how: 'range', rows: [row('f'), row('g')] });
    expect([chosen(range), range.anchor, range.at]).toEqual([['f', 'g'], 5, 6]);
    expect(
      chosen(reduceArticles(range, { kind: 'chose', index: 6, how: 'toggle', rows: [row('g')] })),
    ).toEqual(['f']);
  });

  it('forgets the choice with another filter, and keeps the filter else', () => {
    const state = stateAfter(
      { kind: 'chose', index: 0, how: 'only', rows: [row('a')] },
      { kind: 'searched', search: 'umzug' },
      { kind: 'narrowed', state: 'validated' },
      { kind: 'spoken', language: 'en' },
      { kind: 'narrowed', state: undefined },
    );
    expect(state.filter).toEqual({ search: 'umzug', language: 'en', sort: 'title' });
    expect([chosen(state), state.at]).toEqual([[], -1]);
  });

  it('knows how the chosen ones are kept after a change', () => {
    const state = stateAfter(
      { kind: 'chose', index: 0, how: 'only', rows: [row('a')] },
      { kind: 'kept', articles: [{ ...row('a'), keeping: archived }, row('b')] },
    );
    expect([...state.selected]).toEqual([[articleId('a'), { id: articleId('a'), keeping: archived }]]);
  });

  it('comes back to the same place when an article is closed', () => {
    const state = stateAfter(
      { kind: 'chose', index: 7, how: 'only', rows: [row('h')] },
      { kind: 'opened', open: { way: 'read', articleId: articleId('h') } },
      { kind: 'closed' },
    );
    expect([state.open, state.at, chosen(state)]).toEqual([undefined, 7, ['h']]);
  });
});
