// What is to be checked: reports from agents and articles whose time has come; what is settled, and undone.
// Knows the calls; a failure is a code.
import { useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { inverseChange, type KeepingChange } from './keepingUndo';
import { failureOf, settle } from './outcomes';
import { pageApi } from './pageApi';
import { type Called, type Input, useCall, type Value } from './useCall';

export type ArticleTask = Value<'articleTasks'>[number];
export type StaleArticle = Value<'staleArticles'>[number];

export interface ReviewDeed {
  readonly kind: 'done' | 'dismissed' | 'confirmed' | 'archived';
  readonly title: string;
  readonly undone: boolean;
}

export interface ReviewDesk {
  readonly tasks: Called<readonly ArticleTask[]>;
  readonly stale: Called<readonly StaleArticle[]>;
  readonly deed?: ReviewDeed;
  readonly code?: ErrorCode;
  readonly settle: (task: ArticleTask, state: 'done' | 'dismissed') => void;
  /** Still right: to be checked again in a year. */
  readonly confirm: (stale: StaleArticle, nowMs: number) => void;
  readonly archive: (stale: StaleArticle) => void;
  readonly undo: (() => void) | undefined;
}

const yearMs = 365 * 86_400_000;

interface Told {
  readonly deed?: ReviewDeed;
  readonly back?: () => Promise<ErrorCode | undefined>;
  readonly code?: ErrorCode;
}

/** `onChanged` after everything that changes a count. */
export function useReview(onChanged: () => void): ReviewDesk {
  const tasks = useCall('tasks', () => pageApi().articleTasks({ state: 'open' }));
  const stale = useCall('stale', () => pageApi().staleArticles({}));
  const [told, setTold] = useState<Told>({});
  const after = (next: Told) => {
    setTold(next);
    tasks.again();
    stale.again();
    onChanged();
  };
  const settleTask = async ({ id, title }: ArticleTask, state: 'done' | 'dismissed') => {
    const code = await put({ taskId: id, state });
    const back = () => put({ taskId: id, state: 'open' });
    after(code ? { code } : { deed: { kind: state, title, undone: false }, back });
  };
  const keep = async ({ article }: StaleArticle, kind: 'confirmed' | 'archived', change: KeepingChange) => {
    const { articleId, title } = article;
    const before = await settle(pageApi().editArticle({ articleId }));
    if (!before.ok) return after({ code: before.code });
    const code = await changeOne(articleId, change);
    const back = () => changeOne(articleId, inverseChange(before.value.keeping, change));
    after(code ? { code } : { deed: { kind, title, undone: false }, back });
  };
  const { deed, back } = told;
  return {
    tasks,
    stale,
    ...(deed && { deed }),
    ...(told.code && { code: told.code }),
    settle: (task, state) => void settleTask(task, state),
    confirm: (article, nowMs) => void keep(article, 'confirmed', confirmed(article, nowMs)),
    archive: (article) => void keep(article, 'archived', { state: 'archived' }),
    undo:
      deed && back && !deed.undone
        ? () => void back().then((code) => after(code ? { code } : { deed: { ...deed, undone: true } }))
        : undefined,
  };
}

/** What had expired and is still right holds on; else it would stay on the list. */
function confirmed({ reasons }: StaleArticle, nowMs: number): KeepingChange {
  const expired = reasons.some(({ kind }) => kind === 'expired');
  return { reviewDueMs: nowMs + yearMs, state: 'validated', ...(expired && { validUntilMs: null }) };
}

const put = (input: Input<'settleTask'>) => failureOf(pageApi().settleTask(input));

const changeOne = (articleId: StaleArticle['article']['articleId'], change: KeepingChange) =>
  failureOf(pageApi().changeKeeping({ articleIds: [articleId], change }));
