// Pairs of articles that say nearly the same, the texts of one, and what is decided.
// Knows the calls; a failure is a code.
import { useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { type Called, type Input, useCall, type Value } from './useCall';

export type TwinPair = Value<'twinPairs'>['pairs'][number];
export type TwinDecision = NonNullable<Input<'decideTwinPair'>['decision']>;

export interface TwinDeed {
  readonly pair: TwinPair;
  readonly decision: TwinDecision;
  readonly undone: boolean;
}

export interface TwinDesk {
  readonly pairs: Called<Value<'twinPairs'>>;
  readonly deed?: TwinDeed;
  readonly code?: ErrorCode;
  /** `keep`: which side stays when they are merged. */
  readonly decide: (pair: TwinPair, decision: TwinDecision, keep?: 'left' | 'right') => void;
  readonly undo: (() => void) | undefined;
}

/** `onChanged` after every decision, and after its undo. */
export function useTwins(onChanged: () => void): TwinDesk {
  const pairs = useCall('twins', () => pageApi().twinPairs({ open: true, limit: 500 }));
  const [told, setTold] = useState<{ readonly deed?: TwinDeed; readonly code?: ErrorCode }>({});
  const put = async (input: Input<'decideTwinPair'>, deed: TwinDeed): Promise<void> => {
    const outcome = await settle(pageApi().decideTwinPair(input));
    setTold(outcome.ok ? { deed } : { code: outcome.code });
    pairs.again();
    onChanged();
  };
  const { deed } = told;
  return {
    pairs,
    ...told,
    decide: (pair, decision, keep) =>
      void put(
        { id: pair.id, decision, ...(keep && { keep: pair[keep].articleId }) },
        { pair, decision, undone: false },
      ),
    undo:
      deed && !deed.undone
        ? () => void put({ id: deed.pair.id, decision: null }, { ...deed, undone: true })
        : undefined,
  };
}

/** Both texts as Markdown; nothing is fetched while `id` is undefined. */
export function useTwinTexts(id: string | undefined): Called<Value<'twinTexts'>> {
  return useCall(id ? `twin ${id}` : '', () => pageApi().twinTexts({ id: id! }));
}
