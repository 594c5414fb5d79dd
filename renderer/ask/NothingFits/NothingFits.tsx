// Silence instead of a guess: the honest number and what can be done next.
// Knows the abstention and the steps handed in, not how they run.
import type { ReactNode } from 'react';
import type { AbstentionReason } from '../../../knowledge/vocabulary/answer';
import type { Likelihood } from '../../../knowledge/vocabulary/likelihood';
import { useWords } from '../../i18n/WordsContext';
import { type PrintedKey, useKeys } from '../../keys/KeysContext';
import type { IconPart } from '../../parts/ActionButton/ActionButton';
import { EmptyPlatter } from '../../parts/Brand/EmptyPlatter';
import { iconStroke } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import { Notice } from '../../parts/Notice/Notice';
import { Row, RowBox } from '../../parts/RowBox/RowBox';
import classes from './NothingFits.module.css';

export interface NextStep {
  readonly id: string;
  readonly icon: IconPart;
  readonly label: string;
  readonly hint: string;
  /** The command whose key runs it, or a fixed key; without one its place counts: Ctrl 1, Ctrl 2 … */
  readonly command?: PrintedKey;
  readonly combo?: string;
  readonly run: () => void;
}

interface NothingFitsProps {
  readonly reason: AbstentionReason;
  readonly bestLikelihood: Likelihood | undefined;
  readonly shownFrom: Likelihood | undefined;
  readonly steps: readonly NextStep[];
  /** The step ↵ runs; -1: the keys belong to the cards below. */
  readonly chosenRow: number;
  /** What is known of the gap that this concern shows. */
  readonly gap?: ReactNode;
}

/** The lower end of what is shown where the answer does not say; the design's scale. */
export const usualShownFrom = 0.35;

export function NothingFits(props: NothingFitsProps) {
  const { reason, bestLikelihood, shownFrom = usualShownFrom, steps, chosenRow, gap } = props;
  const words = useWords();
  const known = reason === 'nothingFits' && bestLikelihood !== undefined;
  return (
    <>
      <Notice
        sign={<EmptyPlatter />}
        title={words.t('nothing.title')}
        text={
          known
            ? words.t('nothing.best', {
                n: Math.round(bestLikelihood * 100),
                percent: words.percent(shownFrom),
              })
            : words.t('nothing.none')
        }
      />
      <h3 className={classes.label}>{words.t('nothing.steps')}</h3>
      <div className={classes.steps}>
        <RowBox signed>
          {steps.map((step, at) => (
            <Row key={step.id} chosen={at === chosenRow} onAct={step.run}>
              <step.icon size={18} stroke={iconStroke} aria-hidden />
              <span className={classes.words}>
                <span>{step.label}</span>
                <small>{step.hint}</small>
              </span>
              <StepKey step={step} place={chosenRow < 0 ? undefined : at + 1} />
            </Row>
          ))}
        </RowBox>
      </div>
      {gap}
    </>
  );
}

function StepKey({ step, place }: { readonly step: NextStep; readonly place: number | undefined }) {
  const [openAt] = useKeys().openAt;
  if (step.command) return <Kbd command={step.command} />;
  if (step.combo) return <Kbd combo={step.combo} />;
  return place && openAt ? <Kbd combo={openAt.replace(/digit$/, String(place))} /> : null;
}
