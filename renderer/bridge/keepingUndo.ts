// Changes of how articles are kept, and the changes that take them back.
// Pure; knows keeping as values, not who changes it.
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import type { Input } from './useCall';

export type KeepingChange = Input<'changeKeeping'>['change'];
/** What is to change of an article that is kept like this. */
export type ChangeOf = (keeping: Keeping) => KeepingChange;

export interface KeptArticle {
  readonly id: ArticleId;
  readonly keeping: Keeping;
}

/** How an article is kept after `change`. */
export function changedKeeping(keeping: Keeping, change: KeepingChange): Keeping {
  const all = Object.entries({ ...keeping, ...change });
  return Object.fromEntries(
    all.filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as Keeping;
}

/** How articles are kept after a change of all of them. */
export function changedArticles(
  articles: readonly KeptArticle[],
  changeOf: ChangeOf,
): readonly KeptArticle[] {
  return articles.map(({ id, keeping }) => ({ id, keeping: changedKeeping(keeping, changeOf(keeping)) }));
}

/**
 * The change after which `keeping` stands again, where `change` has been made to it. A state or a next review may count
 * as a check of the article, on the way there and on the way back.
 */
export function inverseChange(keeping: Keeping, change: KeepingChange): KeepingChange {
  const checks = change.state !== undefined || change.reviewDueMs !== undefined;
  const names = [...Object.keys(change), ...(checks ? ['checkedAtMs'] : [])];
  return Object.fromEntries(
    names.map((name) => [name, keeping[name as keyof Keeping] ?? null]),
  ) as KeepingChange;
}

/** The calls that change all articles: one for those that need the same. */
export function changeCalls(
  articles: readonly KeptArticle[],
  changeOf: ChangeOf,
): readonly Input<'changeKeeping'>[] {
  const groups = new Map<string, { articleIds: ArticleId[]; change: KeepingChange }>();
  for (const { id, keeping } of articles) {
    const change = changeOf(keeping);
    const key = JSON.stringify(change);
    const group = groups.get(key) ?? { articleIds: [], change };
    group.articleIds.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}
