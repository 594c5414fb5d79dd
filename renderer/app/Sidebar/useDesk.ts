// Everything the sidebar holds at one moment, gathered from the features and the bridge.
// No logic of its own beyond which layer is open.
import { useDebouncedValue } from '@mantine/hooks';
import { type Dispatch, type RefObject, type SetStateAction, useEffect, useRef, useState } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import { type AskAction, type AskState, choosableCards, chosenCard } from '../../ask/askState';
import { askedNo, askedText } from '../../ask/concernParts';
import { useConcern } from '../../ask/useConcern';
import { type CopyView, useCopy } from '../../bridge/useCopy';
import { type EngineSettingsView, useEngineSettings } from '../../bridge/useEngineSettings';
import { type EngineView, useEngineStatus } from '../../bridge/useEngineStatus';
import { type GapView, type UnansweredConcern, useGap } from '../../bridge/useGap';
import { type GoldenCaseView, useGoldenCase } from '../../bridge/useGoldenCase';
import { type ImportView, useImport } from '../../bridge/useImport';
import { type LearningView, useLearning } from '../../bridge/useLearning';
import { type RatingsView, useRatings } from '../../bridge/useRatings';
import type { SettingsView } from '../../bridge/useSettings';
import { type FoldView, useFold } from '../Edge/useFold';
import { closed, type OpenThings } from './openThings';
import { useAskAgain, useStalled } from './useAskAgain';
import { type Day, useDay } from './useDay';
import { type Reading, useReading } from './useReading';
import { type Trail, useTrail } from './useTrail';

export interface Desk {
  readonly ask: AskState;
  /** What is asked: the concern, or the one of several in it. */
  readonly asked: string;
  readonly dispatch: Dispatch<AskAction>;
  readonly engine: EngineView;
  readonly imports: ImportView;
  readonly copy: CopyView;
  readonly ratings: RatingsView;
  readonly golden: GoldenCaseView;
  readonly gap: GapView;
  readonly learning: LearningView;
  readonly engineSettings: EngineSettingsView;
  readonly settings: SettingsView;
  readonly reading: Reading;
  readonly trail: Trail;
  /** What keys and buttons act on: the article being read, else the chosen card. */
  readonly card: Card | undefined;
  readonly day: Day;
  readonly open: OpenThings;
  readonly setOpen: Dispatch<SetStateAction<OpenThings>>;
  readonly fold: FoldView;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** The article stands beside the list. */
  readonly wide: boolean;
  readonly nowMs: number;
}

/** Pause in typing before the passages beside the list are found anew, ms: longer than the gap between two keys. */
const passagesAfterMs = 300;

/** The page speaks of days and minutes: what shows a time is drawn anew once a minute. */
const minuteMs = 60_000;

/** A little longer than a layer takes to slide out, ms. */
const slideMs = 250;

/** Beside an article cards are one line high: more of them can be seen at once. */
const wideSlots = 5;

export function useDesk(settings: SettingsView, wide: boolean): Desk {
  const [ask, dispatch] = useConcern();
  const [open, setOpen] = useState(closed);
  const [stored, setStored] = useState(0);
  const askAgain = () => dispatch({ kind: 'askedAgain' });
  const field = useRef<HTMLTextAreaElement>(null);
  const engine = useEngineStatus();
  // The layer keeps its article while it slides out.
  const [slidOut] = useDebouncedValue(open.layer !== 'reader', slideMs);
  const reads = wide || open.layer === 'reader' || !slidOut;
  // Beside the list the passages follow the typing, a little behind it; a layer opens with the words as they stand.
  const asked = askedText(ask);
  const [restedText] = useDebouncedValue(asked, passagesAfterMs);
  const chosen = chosenCard(ask);
  const trail = useTrail(chosen, asked);
  const reading = useReading({
    cards: choosableCards(ask),
    chosen: reads ? chosen : undefined,
    trail,
    text: wide ? restedText : asked,
    articles: engine.status?.articles,
  });
  useAskAgain(engine, dispatch);
  const { mostCards, order } = settings.settings;
  const slots = wide && mostCards !== '1' ? wideSlots : Number(mostCards);
  useEffect(
    () => dispatch({ kind: 'slotsChanged', slots, immediate: order === 'immediate' }),
    [slots, order, dispatch],
  );
  useEffect(() => {
    if (open.layer === 'none' && !open.keys && !open.report) field.current?.focus();
  }, [open.layer, open.keys, open.report]);
  const withoutArticle = open.layer === 'reader' && reading.card === undefined;
  useEffect(() => {
    // Nothing fits what is asked by now: an empty layer would lie unseen over the steps that help.
    if (withoutArticle) setOpen((now) => ({ ...now, layer: 'none', find: 0, reason: false }));
  }, [withoutArticle]);
  useStalled(ask, engine, dispatch);
  const ratings = useRatings(askedNo(ask), asked, () => {
    setStored((count) => count + 1);
    askAgain();
  });
  return {
    ask,
    asked,
    dispatch,
    engine,
    imports: useImport(),
    copy: useCopy(),
    ratings,
    golden: useGoldenCase(askedNo(ask), asked),
    day: useDay({ ask, dispatch, ratings, edition: open.layer }),
    gap: useGap(unansweredConcern(ask)),
    learning: useLearning({
      opened: open.layer === 'learned',
      articleId: open.learned?.articleId,
      stored,
      onChange: askAgain,
    }),
    engineSettings: useEngineSettings(open.layer === 'settings', askAgain),
    settings,
    reading,
    trail,
    card: reading.card ?? chosen,
    open,
    setOpen,
    fold: useFold(settings.settings.collapsed, field),
    field,
    wide,
    nowMs: Math.floor(Date.now() / minuteMs) * minuteMs,
  };
}

function unansweredConcern(ask: AskState): UnansweredConcern {
  const { view } = ask;
  const unanswered = view.kind === 'abstained' && !/^empty/.test(view.reason);
  const bestLikelihood = view.kind === 'abstained' ? view.bestLikelihood : undefined;
  return { concernNo: askedNo(ask), text: askedText(ask), unanswered, bestLikelihood };
}
