// Who may know more about a concern that nothing fits.
// Knows the call; the last reply stays while the concern is typed on.
import { useEffect, useState } from 'react';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Expert } from '../../knowledge/vocabulary/understanding';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { maxSentLength } from './useAsk';

export interface ExpertQuestion {
  readonly concernNo: number;
  readonly text: string;
  readonly articleIds: readonly ArticleId[];
  /** Nothing fits, and the answer is there. */
  readonly wanted: boolean;
}

export function useExperts({ concernNo, text, articleIds, wanted }: ExpertQuestion): readonly Expert[] {
  const [known, setKnown] = useState<{ readonly concernNo: number; readonly experts: readonly Expert[] }>();
  const key = articleIds.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: text and key say what is asked
  useEffect(() => {
    if (!wanted || text.trim() === '') return;
    let current = true;
    const asked = { text: text.slice(0, maxSentLength), articleIds: articleIds.slice(0, 20) };
    void settle(pageApi().experts(asked)).then((outcome) => {
      if (current) setKnown({ concernNo, experts: outcome.ok ? outcome.value : [] });
    });
    return () => {
      current = false;
    };
  }, [wanted, text, key, concernNo]);
  return known?.concernNo === concernNo ? known.experts : [];
}
