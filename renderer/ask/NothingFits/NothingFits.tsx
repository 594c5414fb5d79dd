// Silence instead of a guess: the honest number and what can be done next.
// Knows the abstention and the steps handed in, not how they run.
import { UnstyledButton } from '@mantine/core';
import type { AbstentionReason } from '../../../knowledge/vocabulary/answer';
import type { Likelihood } from '../../../knowledge/vocabulary/likelihood';
import { useWords } from '../../i18n/WordsContext';
import { type IconPart, keepFocus } from '../../parts/ActionButton/ActionButton';
import { EmptyPlatter } from '../../parts/Brand/EmptyPlatter';
import { iconStroke } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import classes from './NothingFits.module.css';

export interface NextStep {
  readonly id: string;
  readonly icon: IconPart;
  readonly label: string;
  readonly hint: string;
  /** The key that runs it; without one its place counts: Ctrl 1, Ctrl 2 … */
  readonly combo?: string;
  readonly run: () => void;
}

interface NothingFitsProps {
  readonly reason: AbstentionReason;
  readonly bestLikelihood: Likelihood | undefined;
  readonly steps: readonly NextStep[];
  /** The step ↵ runs; -1: the keys belong to the cards below. */
  readonly chosenRow: number;
}

/** The lower end of what is shown; the design's scale. */
export const shownFrom = 0.35;

export function NothingFits({ reason, bestLikelihood, steps, chosenRow }: NothingFitsProps) {
  const words = useWords();
  const known = reason === 'nothingFits' && bestLikelihood !== undefined;
  return (
    <>
      <div className={classes.none} role="status">
        <EmptyPlatter />
        <h2>{words.t('nothing.title')}</h2>
        <p>
          {known
            ? words.t('nothing.best', {
                n: Math.round(bestLikelihood * 100),
                percent: words.percent(shownFrom),
              })
            : words.t('nothing.none')}
        </p>
      </div>
      <h3 className={classes.label}>{words.t('nothing.steps')}</h3>
      <ul className={classes.steps}>
        {steps.map((step, at) => (
          <li key={step.id} aria-current={at === chosenRow}>
            <UnstyledButton className={classes.step} onMouseDown={keepFocus} onClick={step.run}>
              <step.icon size={18} stroke={iconStroke} aria-hidden />
              <span className={classes.words}>
                <span>{step.label}</span>
                <small>{step.hint}</small>
              </span>
              <StepKey combo={step.combo ?? (chosenRow < 0 ? undefined : `ctrl+${at + 1}`)} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function StepKey({ combo }: { readonly combo: string | undefined }) {
  return combo === undefined ? null : <Kbd combo={combo} />;
}
