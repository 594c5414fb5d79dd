// Everything the sidebar holds at one moment, gathered from the features and the bridge.
// No logic of its own beyond which layer is open.
import { useDebouncedValue } from '@mantine/hooks';
import { type Dispatch, type RefObject, type SetStateAction, useEffect, useRef, useState } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { type AskAction, type AskState, choosableCards, chosenCard } from '../../ask/askState';
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
import { type Reading, useReading } from './useReading';
import { type Trail, useTrail } from './useTrail';

export type Layer = 'none' | 'reader' | 'import' | 'settings' | 'insights' | 'learned' | 'proof';

/** `direct`: reached from its card, and left back to it. */
export interface LearnedPlace {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly direct: boolean;
}

/** What is open beside the answers. */
export interface OpenThings {
  readonly layer: Layer;
  readonly keys: boolean;
  /** The article at hand is being reported. */
  readonly report: boolean;
  readonly why: boolean;
  /** The reader asks why an article did not help. */
  readonly reason: boolean;
  /** The article whose ratings the learned page shows. */
  readonly learned?: LearnedPlace;
}

export interface Desk {
  readonly ask: AskState;
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

/** A little longer than a layer takes to slide out, ms. */
const slideMs = 250;

const closed: OpenThings = { layer: 'none', keys: false, report: false, why: false, reason: false };

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
  const [restedText] = useDebouncedValue(ask.text, passagesAfterMs);
  const chosen = chosenCard(ask);
  const trail = useTrail(chosen, ask.text);
  const reading = useReading({
    cards: choosableCards(ask),
    chosen: reads ? chosen : undefined,
    trail,
    text: wide ? restedText : ask.text,
    articles: engine.status?.articles,
  });
  useAskAgain(engine, dispatch);
  useEffect(() => dispatch({ kind: 'slotsChanged', slots: wide ? 5 : 3 }), [wide, dispatch]);
  useEffect(() => {
    if (open.layer === 'none' && !open.keys && !open.report) field.current?.focus();
  }, [open.layer, open.keys, open.report]);
  return {
    ask,
    dispatch,
    engine,
    imports: useImport(),
    copy: useCopy(),
    ratings: useRatings(ask.concernNo, ask.text, () => {
      setStored((count) => count + 1);
      askAgain();
    }),
    golden: useGoldenCase(ask.concernNo, ask.text),
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
    nowMs: Date.now(),
  };
}

function unansweredConcern({ concernNo, text, view }: AskState): UnansweredConcern {
  const unanswered = view.kind === 'abstained' && !/^empty/.test(view.reason);
  const bestLikelihood = view.kind === 'abstained' ? view.bestLikelihood : undefined;
  return { concernNo, text, unanswered, bestLikelihood };
}

/** Asks once more when the model becomes ready, the engine comes back, or articles came or went. */
function useAskAgain({ status, lost }: EngineView, dispatch: Dispatch<AskAction>): void {
  const state = `${lost} ${status?.model.state} ${status?.importRunning ? 'importing' : status?.articles}`;
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state && !lost && !before.current.includes('undefined'))
      dispatch({ kind: 'askedAgain' });
    before.current = state;
  }, [state, lost, dispatch]);
}
