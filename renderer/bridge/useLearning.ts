// What was learned, while its page is open: the overview, one article's ratings, and the ways to take things back.
// Knows the calls, not how they are shown; files go through the shell as tokens.
import { useEffect, useState } from 'react';
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { LearnedOverview } from '../../knowledge/contract/learningSchemas';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { maxSentLength } from './useAsk';
import type { Input, Value } from './useCall';

export type LearnedOutcome = Value<'learnedOfArticle'>[number];

/** What was done last, to be told; `undoIds`: undoing these brings it back. */
export type LearningDeed =
  | { readonly kind: 'undone'; readonly undoIds: readonly string[] }
  | { readonly kind: 'brought' | 'exported' | 'forgotten'; readonly count: number }
  | ({ readonly kind: 'imported' } & Value<'importLearning'>)
  | { readonly kind: 'failed'; readonly code: ErrorCode };

export interface LearningView {
  readonly overview: LearnedOverview | undefined;
  /** Of the open article, the latest first. */
  readonly outcomes: readonly LearnedOutcome[] | undefined;
  readonly deed: LearningDeed | undefined;
  readonly more: () => void;
  readonly undo: (ids: readonly string[]) => void;
  /** `day`: YYYY-MM-DD. */
  readonly undoDay: (day: string) => void;
  readonly bringBack: (undoIds: readonly string[]) => void;
  readonly saveAll: () => void;
  readonly takeIn: () => void;
  readonly forget: (text: string) => void;
}

const pageSize = 50;

interface LearningOptions {
  readonly opened: boolean;
  readonly articleId: ArticleId | undefined;
  /** Counts the verdicts stored so far: one given just before the page was opened may arrive after it. */
  readonly stored: number;
  /** What is learned has changed: answers may be others now. */
  readonly onChange: () => void;
}

export function useLearning({ opened, articleId, stored, onChange }: LearningOptions): LearningView {
  const [limit, setLimit] = useState(pageSize);
  const [changes, setChanges] = useState(0);
  const [deed, setDeed] = useState<LearningDeed>();
  const { overview, outcomes } = useLearned(opened, { articleId, limit, changes: changes + stored });
  useEffect(() => {
    if (!opened) setDeed(undefined);
  }, [opened]);
  const done = (made: LearningDeed) => {
    setDeed(made);
    if (made.kind === 'failed' || made.kind === 'exported') return;
    setChanges((count) => count + 1);
    onChange();
  };
  const undo = (what: Input<'undoRatings'>) =>
    run(pageApi().undoRatings(what), ({ undoIds }) => done({ kind: 'undone', undoIds }), done);
  return {
    overview,
    outcomes,
    deed,
    more: () => setLimit((before) => before + pageSize),
    undo: (ids) => undo({ ids: [...ids] }),
    undoDay: (day) => undo({ day }),
    bringBack: (undoIds) =>
      run(
        pageApi().undoRatings({ ids: [...undoIds] }),
        () => done({ kind: 'brought', count: undoIds.length }),
        done,
      ),
    saveAll: () => void saveAll(done),
    takeIn: () => void takeIn(done),
    forget: (text) =>
      run(
        pageApi().forgetConcern({ text: text.slice(0, maxSentLength) }),
        ({ forgotten }) => done({ kind: 'forgotten', count: forgotten }),
        done,
      ),
  };
}

interface Wanted {
  readonly articleId: ArticleId | undefined;
  readonly limit: number;
  readonly changes: number;
}

/** Fetched when the page opens, when another article is looked at, and after each change. */
function useLearned(opened: boolean, { articleId, limit, changes }: Wanted) {
  const [overview, setOverview] = useState<LearnedOverview>();
  const [known, setKnown] = useState<{ id: ArticleId; outcomes: readonly LearnedOutcome[] }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a change everything is fetched anew
  useEffect(() => {
    if (!opened) return;
    let current = true;
    void settle(pageApi().learnedOverview({ offset: 0, limit })).then(
      (outcome) => current && outcome.ok && setOverview(outcome.value as LearnedOverview),
    );
    if (articleId !== undefined)
      void settle(pageApi().learnedOfArticle({ articleId })).then(
        (outcome) => current && outcome.ok && setKnown({ id: articleId, outcomes: outcome.value }),
      );
    return () => {
      current = false;
    };
  }, [opened, articleId, limit, changes]);
  return { overview, outcomes: known?.id === articleId ? known?.outcomes : undefined };
}

type Done = (deed: LearningDeed) => void;

function run<T>(call: Promise<Outcome<T>>, then: (value: T) => void, done: Done): void {
  void settle(call).then((outcome) =>
    outcome.ok ? then(outcome.value) : done({ kind: 'failed', code: outcome.code }),
  );
}

async function saveAll(done: Done): Promise<void> {
  const target = await settle(pageApi().chooseLearningTarget({}));
  if (!target.ok) return done({ kind: 'failed', code: target.code });
  if (target.value === null) return;
  run(
    pageApi().exportLearning({ token: target.value.token }),
    ({ outcomes }) => done({ kind: 'exported', count: outcomes }),
    done,
  );
}

async function takeIn(done: Done): Promise<void> {
  const file = await settle(pageApi().chooseLearningFile({}));
  if (!file.ok) return done({ kind: 'failed', code: file.code });
  if (file.value === null) return;
  run(
    pageApi().importLearning({ token: file.value.token }),
    (taken) => done({ kind: 'imported', ...taken }),
    done,
  );
}
