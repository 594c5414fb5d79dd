// The gap of the present concern: whether others like it are known, what would be stored, and that it was noted.
// Knows the calls, not how the steps look.
import { useEffect, useRef, useState } from 'react';
import type { SeenGap } from '../../knowledge/contract/gapSchemas';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { maxSentLength } from './useAsk';

/** The concern as it would be stored; `masked`: how many details were replaced. */
export interface MaskedConcern {
  readonly text: string;
  readonly masked: number;
}

export interface GapView {
  /** Known gaps that ask for the same, this concern's own left out. */
  readonly similar: readonly SeenGap[];
  /** Shown before anything is stored. */
  readonly preview: MaskedConcern | undefined;
  readonly kept: boolean;
  readonly failure: ErrorCode | undefined;
  /** Shows what would be stored; then stores it; then takes it back. */
  readonly step: () => void;
  readonly cancel: () => void;
}

export interface UnansweredConcern {
  readonly concernNo: number;
  readonly text: string;
  /** Nothing fits it. */
  readonly unanswered: boolean;
  readonly bestLikelihood: number | undefined;
}

/** A pause in typing before similar gaps are looked for, ms: longer than the gap between two keys. */
const restedMs = 300;

interface Own {
  readonly concernNo: number;
  readonly text: string;
  readonly preview?: MaskedConcern;
  readonly gapId?: string;
  readonly failure?: ErrorCode;
}

export function useGap({ concernNo, text, unanswered, bestLikelihood }: UnansweredConcern): GapView {
  const [own, setOwn] = useState<Own>();
  // A preview is of these very words; a kept gap stays with its concern while it is typed on.
  const mine =
    own?.concernNo === concernNo && (own.gapId !== undefined || own.text === text) ? own : undefined;
  const similar = useSimilar(text, unanswered, mine?.gapId);
  const sent = text.slice(0, maxSentLength);
  const put = (change: Omit<Own, 'concernNo' | 'text'>) => setOwn({ concernNo, text, ...change });
  const fail = (code: ErrorCode) => setOwn({ concernNo, text, ...mine, failure: code });
  const show = async () => {
    const outcome = await settle(pageApi().maskConcern({ text: sent }));
    if (outcome.ok) put({ preview: outcome.value });
    else fail(outcome.code);
  };
  const keep = async () => {
    const likelihood = bestLikelihood !== undefined && { bestLikelihood };
    const outcome = await settle(pageApi().noteGap({ text: sent, ...likelihood }));
    if (outcome.ok) put({ gapId: outcome.value.gapId });
    else fail(outcome.code);
  };
  const busy = useRef(false);
  const takeBack = async (gapId: string) => {
    const outcome = await settle(pageApi().removeGap({ gapId }));
    if (outcome.ok) setOwn(undefined);
    else fail(outcome.code);
  };
  return {
    similar,
    preview: mine?.gapId === undefined ? mine?.preview : undefined,
    kept: mine?.gapId !== undefined,
    failure: mine?.failure,
    step: () => {
      // A second press before the first is done would store the concern twice.
      if (busy.current) return;
      busy.current = true;
      const doing = mine?.gapId !== undefined ? takeBack(mine.gapId) : mine?.preview ? keep() : show();
      void doing.finally(() => {
        busy.current = false;
      });
    },
    cancel: () => setOwn(undefined),
  };
}

/** Looked for once the concern rests, and anew when its own gap comes or goes. */
function useSimilar(text: string, unanswered: boolean, ownId: string | undefined): readonly SeenGap[] {
  const [found, setFound] = useState<{ text: string; gaps: readonly SeenGap[] }>();
  useEffect(() => {
    if (!unanswered || text.trim() === '') return;
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await settle(pageApi().similarGaps({ text: text.slice(0, maxSentLength) }));
      if (current && outcome.ok) setFound({ text, gaps: outcome.value });
    }, restedMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, unanswered]);
  return found?.text === text ? found.gaps.filter(({ id }) => id !== ownId) : [];
}
