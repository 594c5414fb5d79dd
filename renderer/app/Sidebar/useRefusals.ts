// Calls of other programs that were turned away, until somebody has seen it: said once a reason, then only counted.
// Knows the interface's counts, not what is refused.
import { useEffect, useState } from 'react';
import { useFeed } from '../../bridge/useFeed';
import type { RefusedCalls } from '../../contact/RefusedNotice/RefusedNotice';
import { useWords } from '../../i18n/WordsContext';
import type { NewsView } from './useNews';

export interface RefusalsView {
  /** Undefined while there is nothing that was not put away. */
  readonly refused: RefusedCalls | undefined;
  readonly leave: () => void;
}

type Reason = keyof RefusedCalls;

/** Who calls too fast or malformed has the token: that is no stranger, and stands in the settings only. */
const reasons: readonly Reason[] = ['token', 'origin'];

export function useRefusals({ tell }: NewsView): RefusalsView {
  const { t } = useWords();
  const { feed } = useFeed();
  const [left, setLeft] = useState<ReadonlySet<Reason>>(new Set());
  const told = reasons.filter((reason) => feed !== undefined && feed.refused[reason] > 0);
  // A program with an old token knocks every second: put away, it stays so until something else is refused.
  const isNews = told.some((reason) => !left.has(reason));
  useEffect(() => {
    if (isNews) tell(t('refused.title'));
  }, [isNews, tell, t]);
  return { refused: isNews ? feed?.refused : undefined, leave: () => setLeft(new Set(told)) };
}
