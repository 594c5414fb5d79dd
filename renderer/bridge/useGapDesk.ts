// The bundles of unanswered concerns and the map of the base; what is done with a bundle, and undone.
// Knows the calls; what is chosen is the page's state.
import { useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { useCall, type Value } from './useCall';

export type GapCluster = Value<'gapClusters'>[number];
export type MapOfBase = Value<'knowledgeMap'>;

export interface GapDeed {
  readonly before: GapCluster;
  readonly kind: 'hidden' | 'shown' | 'assigned';
  readonly undone: boolean;
}

export interface GapDesk {
  readonly clusters?: readonly GapCluster[];
  readonly map?: MapOfBase;
  readonly code?: ErrorCode;
  readonly deed?: GapDeed;
  readonly drafting: boolean;
  /** Resolves to the draft. */
  readonly draft: (id: string) => Promise<ArticleId | undefined>;
  readonly assign: (cluster: GapCluster, articleId: ArticleId) => void;
  readonly hide: (cluster: GapCluster) => void;
  readonly show: (cluster: GapCluster) => void;
  readonly undo: (() => void) | undefined;
}

/** `onChanged` after everything that changes a count. */
export function useGapDesk(days: number, onChanged: () => void): GapDesk {
  const clusters = useCall(`gaps ${days}`, () => pageApi().gapClusters({ days }), true);
  const map = useCall(`map ${days}`, () => pageApi().knowledgeMap({ days }), true);
  const [told, setTold] = useState<{ readonly deed?: GapDeed; readonly code?: ErrorCode }>({});
  const [drafting, setDrafting] = useState(false);
  const put = async (
    deed: GapDeed,
    change: { status: GapCluster['status']; articleId?: ArticleId | null },
  ): Promise<void> => {
    const outcome = await settle(pageApi().settleGapCluster({ id: deed.before.id, ...change }));
    setTold(outcome.ok ? { deed } : { code: outcome.code });
    clusters.again();
    onChanged();
  };
  const draft = async (id: string) => {
    if (drafting) return undefined;
    setDrafting(true);
    const outcome = await settle(pageApi().draftFromGaps({ id }));
    setDrafting(false);
    setTold(outcome.ok ? {} : { code: outcome.code });
    onChanged();
    return outcome.ok ? outcome.value.articleId : undefined;
  };
  const { deed } = told;
  const code = told.code ?? clusters.code ?? map.code;
  return {
    ...(clusters.value && { clusters: clusters.value }),
    ...(map.value && { map: map.value }),
    ...(code && { code }),
    ...(deed && { deed }),
    drafting,
    draft,
    assign: (before, articleId) =>
      void put({ before, kind: 'assigned', undone: false }, { status: 'inProgress', articleId }),
    hide: (before) => void put({ before, kind: 'hidden', undone: false }, { status: 'hidden' }),
    show: (before) => void put({ before, kind: 'shown', undone: false }, { status: 'open' }),
    undo:
      deed && !deed.undone
        ? () =>
            void put(
              { ...deed, undone: true },
              { status: deed.before.status, articleId: deed.before.articleId ?? null },
            )
        : undefined,
  };
}
