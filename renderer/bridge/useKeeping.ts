// Changes how articles are kept, remembers the last change, takes it back.
// Knows the call; sentences are the page's business.
import { useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { type ChangeOf, changeCalls, inverseChange, type KeptArticle } from './keepingUndo';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

export interface KeepingDeed {
  /** As they were before. */
  readonly articles: readonly KeptArticle[];
  readonly changeOf: ChangeOf;
  readonly undone: boolean;
}

export interface KeepingDesk {
  readonly deed?: KeepingDeed;
  readonly code?: ErrorCode;
  readonly change: (articles: readonly KeptArticle[], changeOf: ChangeOf) => void;
  /** Undefined: nothing to take back. */
  readonly undo: (() => void) | undefined;
}

/** `onDone` after every change that arrived, and after its undo. */
export function useKeeping(onDone: () => void): KeepingDesk {
  const [told, setTold] = useState<{ readonly deed?: KeepingDeed; readonly code?: ErrorCode }>({});
  const { deed } = told;
  const make = async (articles: readonly KeptArticle[], changeOf: ChangeOf, done: KeepingDeed) => {
    for (const call of changeCalls(articles, changeOf)) {
      const outcome = await settle(pageApi().changeKeeping(call));
      if (outcome.ok) continue;
      setTold({ code: outcome.code });
      return onDone();
    }
    setTold({ deed: done });
    onDone();
  };
  const change = (articles: readonly KeptArticle[], changeOf: ChangeOf) => {
    if (articles.length > 0) void make(articles, changeOf, { articles, changeOf, undone: false });
  };
  const undo = (done: KeepingDeed) => {
    const back: ChangeOf = (keeping) => inverseChange(keeping, done.changeOf(keeping));
    void make(done.articles, back, { ...done, undone: true });
  };
  return { ...told, change, undo: deed && !deed.undone ? () => undo(deed) : undefined };
}
