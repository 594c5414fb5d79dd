// What was understood of the present concern and what follows from it: parts, question, tone, hand-over, experts.
// Asks only what stands still; joins bridge and ask state.
import { type Dispatch, useEffect, useRef, useState } from 'react';
import type {
  Expert,
  HandOverReason,
  OpenQuestion,
  ToneSign,
} from '../../../knowledge/vocabulary/understanding';
import { type AskAction, type AskState, choosableCards } from '../../ask/askState';
import { askedNo, askedText } from '../../ask/concernParts';
import { useExperts } from '../../bridge/useExperts';
import type { RatingsView } from '../../bridge/useRatings';
import {
  type Situation,
  type Understood,
  understandAfterMs,
  useUnderstanding,
} from '../../bridge/useUnderstanding';
import { holdsQuestion } from '../../contact/withQuestion';
import { useWords } from '../../i18n/WordsContext';

export interface GraspView {
  /** Of what is asked: one part of the text, or all of it. */
  readonly understood: Understood | undefined;
  readonly question: OpenQuestion | undefined;
  readonly tone: ToneSign | undefined;
  readonly handOver: readonly HandOverReason[];
  readonly experts: readonly Expert[];
  readonly situation: Situation;
  readonly hide: (what: 'tone' | 'handOver') => void;
}

export interface GraspOptions {
  readonly ask: AskState;
  readonly dispatch: Dispatch<AskAction>;
  readonly contactId: string | undefined;
  /** The contact's concern that stands in the field; 0: none. */
  readonly contactConcern: number;
  readonly ratings: RatingsView;
  readonly toneHints: boolean;
}

export function useGrasp(options: GraspOptions): GraspView {
  const { ask, dispatch, contactId, contactConcern, ratings, toneHints } = options;
  const { tag } = useWords();
  const answered = isAnswered(ask);
  const talkOf = contactId === undefined ? String(ask.concernNo) : `${contactId} ${contactConcern}`;
  const likelihoods = useLikelihoods(ask, answered, talkOf);
  const situation: Situation = {
    text: ask.text,
    contactId,
    shown: choosableCards(ask).map(({ articleId, likelihood }) => ({
      articleId,
      ...(likelihood !== undefined && { likelihood }),
    })),
    likelihoods,
    unhelpfulInRow: ratings.unhelpfulInRow,
    language: tag,
  };
  const whole = useUnderstanding({ ...situation, concernNo: ask.concernNo, answered });
  const inPart = ask.partNo > 0;
  const part = useUnderstanding({
    ...situation,
    text: askedText(ask),
    contactId: undefined,
    concernNo: askedNo(ask),
    answered: answered && inPart,
  });
  useEffect(() => {
    if (whole && contactId === undefined)
      dispatch({ kind: 'partsFound', of: whole.of, parts: whole.concerns });
  }, [whole, contactId, dispatch]);
  const understood = inPart ? part : whole;
  const { hidden, hide } = useHidden(contactId ?? String(ask.concernNo));
  const question = understood?.openQuestion;
  return {
    understood,
    question: question && !holdsQuestion(ask.text, question.insert) ? question : undefined,
    tone: toneHints && !hidden.has('tone') ? whole?.tone : undefined,
    handOver: whole && !hidden.has('handOver') ? whole.handOver : none,
    experts: useExperts({
      concernNo: askedNo(ask),
      text: askedText(ask),
      articleIds: ask.view.kind === 'abstained' ? ask.view.weakCards.map(({ articleId }) => articleId) : none,
      wanted: !ask.pending && ask.view.kind === 'abstained' && !ask.view.reason.startsWith('empty'),
    }),
    situation,
    hide,
  };
}

const none: readonly never[] = [];

function isAnswered({ pending, view }: AskState): boolean {
  if (pending) return false;
  return view.kind === 'answered' || (view.kind === 'abstained' && !view.reason.startsWith('empty'));
}

/** The best card's likelihood, shown or not, rest by rest, of one concern (`of`). The array grows in place. */
function useLikelihoods({ view }: AskState, answered: boolean, of: string): readonly number[] {
  const seen = useRef<{ of: string; values: number[] }>({ of: '', values: [] });
  if (seen.current.of !== of) seen.current = { of, values: [] };
  const best =
    view.kind === 'answered'
      ? view.fresh[0]?.likelihood
      : view.kind === 'abstained'
        ? view.bestLikelihood
        : undefined;
  useEffect(() => {
    if (!answered || best === undefined) return;
    const { values } = seen.current;
    const timer = setTimeout(() => {
      if (values.at(-1) !== best) values.push(best);
      if (values.length > 200) values.shift();
    }, understandAfterMs);
    return () => clearTimeout(timer);
  }, [answered, best]);
  return seen.current.values;
}

/** What the hand has put away, until another contact or concern begins. */
function useHidden(of: string) {
  const [hidden, setHidden] = useState<{ readonly of: string; readonly what: ReadonlySet<string> }>();
  const what = hidden?.of === of ? hidden.what : new Set<string>();
  return {
    hidden: what,
    hide: (one: 'tone' | 'handOver') => setHidden({ of, what: new Set([...what, one]) }),
  };
}
