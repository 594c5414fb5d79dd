// The contact around the concern: how it came, what was understood of it, how it ended.
// Gathers hooks; each knows its own rules.
import { type Dispatch, useEffect, useMemo, useState } from 'react';
import type { DaySettings } from '../../../knowledge/contract/day/contactCalls';
import type { AskAction, AskState } from '../../ask/askState';
import { useContactNotes } from '../../bridge/useContactNotes';
import { useDaySettings } from '../../bridge/useDaySettings';
import { type OutcomeView, useOutcome } from '../../bridge/useOutcome';
import type { RatingsView } from '../../bridge/useRatings';
import { dayStart, type FrequentTopic, frequentTopics } from '../../contact/frequentTopics';
import { useWords } from '../../i18n/WordsContext';
import { useAfter } from '../../parts/useAfter';
import { type ArrivalsView, useArrivals } from './useArrivals';
import { useConcernTrail } from './useConcernTrail';
import { type GraspView, useGrasp } from './useGrasp';
import { type NewsView, useNews } from './useNews';

export interface Day {
  readonly arrivals: ArrivalsView;
  readonly grasp: GraspView;
  readonly outcome: OutcomeView;
  /** The confirmation of the outcome stands and Ctrl Z takes it back. */
  readonly confirms: boolean;
  readonly stepTrail: (by: 1 | -1) => void;
  readonly news: NewsView;
  readonly settings: DaySettings | undefined;
  /** Frequent today; known while the field is empty. */
  readonly topics: readonly FrequentTopic[];
}

interface DayOptions {
  readonly ask: AskState;
  readonly dispatch: Dispatch<AskAction>;
  readonly ratings: RatingsView;
  /** Changes whenever settings may have been changed. */
  readonly edition: string;
}

/** How long an outcome is confirmed, ms: long enough to reach for Ctrl Z. */
const confirmedMs = 8000;

export function useDay({ ask, dispatch, ratings, edition }: DayOptions): Day {
  const news = useNews();
  const settings = useDaySettings(edition);
  const arrivals = useArrivals(ask, dispatch, news.tell);
  const contactId = arrivals.atDesk?.id;
  const toneHints = settings?.toneHints ?? false;
  const { concernNo: contactConcern } = arrivals;
  const grasp = useGrasp({ ask, dispatch, contactId, contactConcern, ratings, toneHints });
  const outcome = useOutcome();
  const noted = outcome.noted;
  const stepTrail = useConcernTrail(ask, dispatch, (no, text) => {
    if (settings?.history && contactId === undefined) outcome.leave(no, text);
  });
  useSpokenHandOver(grasp, news);
  useSpokenParts(ask.parts.length, news);
  const read = useAfter(noted !== undefined, confirmedMs);
  const confirms = noted?.concernNo === ask.concernNo && !read;
  const topics = useTopics(ask.text === '');
  return { arrivals, grasp, outcome, confirms, stepTrail, news, settings, topics };
}

/** Says that the text holds more than one concern, each with cards of its own. */
function useSpokenParts(count: number, { tell }: NewsView): void {
  const { t } = useWords();
  useEffect(() => {
    if (count > 1) tell(t('recap.partsSpoken', { n: count }));
  }, [count, tell, t]);
}

/** Counted anew whenever the field is empty again. */
function useTopics(wanted: boolean): readonly FrequentTopic[] {
  const { notes } = useContactNotes(wanted);
  return useMemo(() => frequentTopics(notes ?? [], dayStart(Date.now())), [notes]);
}

/** Says once why a hand-over may be better. */
function useSpokenHandOver({ handOver }: GraspView, { tell }: NewsView): void {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const reason = handOver[0];
  useEffect(() => {
    if ((reason ?? '') === said) return;
    setSaid(reason ?? '');
    if (reason) tell(t('handOver.spoken', { reason: t(`handOver.${reason}`) }));
  }, [reason, said, tell, t]);
}
