// What the engine understood of the concern: asked once its cards stand, never before, and dropped when a newer is asked.
// Knows the call, not how it is shown.
import { useEffect, useState } from 'react';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Language } from '../../knowledge/vocabulary/language';
import type { Understanding } from '../../knowledge/vocabulary/understanding';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { maxSentLength } from './useAsk';

export interface ShownCard {
  readonly articleId: ArticleId;
  readonly likelihood?: number;
}

/** What the engine judges by; see `situation` in the contract. */
export interface Situation {
  readonly text: string;
  readonly contactId?: string | undefined;
  readonly shown: readonly ShownCard[];
  readonly likelihoods: readonly number[];
  readonly unhelpfulInRow: number;
  readonly language: Language;
}

export interface Understood extends Understanding {
  /** The text it is of: its spans are spans of it. */
  readonly of: string;
}

interface UnderstandingOptions extends Situation {
  /** Names the concern: what was understood of another one is not shown. */
  readonly concernNo: number;
  /** The cards of `text` stand on the page. */
  readonly answered: boolean;
}

/** The cards come first; a concern that is typed on is not understood letter by letter, ms. */
export const understandAfterMs = 150;

/** A situation as the contract takes it. */
function sentSituation({ text, contactId, shown, likelihoods, unhelpfulInRow, language }: Situation) {
  return {
    text: text.slice(0, maxSentLength),
    ...(contactId !== undefined && { contactId }),
    shown: [...shown],
    likelihoods: likelihoods.slice(-200),
    unhelpfulInRow,
    language,
  };
}

/** The latest that was understood of this concern; stays until the next is there. */
export function useUnderstanding(options: UnderstandingOptions): Understood | undefined {
  const { concernNo, answered, ...situation } = options;
  const [known, setKnown] = useState<{ readonly concernNo: number; readonly value: Understood }>();
  const { text, contactId, unhelpfulInRow, language, shown } = situation;
  const asked = answered && text.trim() !== '';
  const key = `${contactId} ${unhelpfulInRow} ${language} ${shown.map(({ articleId }) => articleId)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: text and key say what is asked
  useEffect(() => {
    if (!asked) return;
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await settle(pageApi().understand(sentSituation(situation)));
      if (current && outcome.ok) setKnown({ concernNo, value: { ...outcome.value, of: text } });
    }, understandAfterMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, text, key, concernNo]);
  return known?.concernNo === concernNo && text.trim() !== '' ? known.value : undefined;
}

/** The text for whoever takes over; undefined where it could not be made. */
export async function readHandOver(situation: Situation): Promise<string | undefined> {
  const outcome = await settle(pageApi().handOverText(sentSituation(situation)));
  return outcome.ok ? outcome.value.text : undefined;
}
