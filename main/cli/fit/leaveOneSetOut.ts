// How a fit does on sets it has not seen: each family of sets is judged by a calibration fitted on all others.
// Pure over judged concerns; knows no base.
import { applyCalibration, type Calibration } from '../../../knowledge/likelihood/calibration';
import { fitCalibration, type LabelledFeatures } from '../../../knowledge/likelihood/fitCalibration';
import { auroc } from '../../../knowledge/likelihood/measures/auroc';
import { baseRateBrier, brierScore } from '../../../knowledge/likelihood/measures/brierScore';
import { excessEce } from '../../../knowledge/likelihood/measures/excessEce';
import type { Judgement } from '../../../knowledge/likelihood/measures/judgement';
import { reliability } from '../../../knowledge/likelihood/measures/reliability';
import type { JudgedConcern } from './askedBase';

/** One set with its judged concerns: as the product will see them, and with means that never saw its family. */
export interface JudgedSet {
  readonly name: string;
  readonly family: string;
  readonly shipped: readonly JudgedConcern[];
  readonly unseen: readonly JudgedConcern[];
}

export interface HeldOutMeasures {
  readonly set: string;
  readonly protocol: JudgedConcern['protocol'];
  readonly concerns: number;
  readonly solvedShare: number;
  readonly meanLikelihood: number;
  readonly ece: number;
  readonly excessEce: number;
  readonly brier: number;
  readonly brierBase: number;
  readonly aurocSolved: number;
}

/** The sample's concerns are the only ones put down as agents hear and type them: call notes, chats, mails, dialect. */
const lifelike = { family: 'sample', weight: 4 } as const;

/** Cards of several sets; a set weighs as the square root of its concerns, so that none drowns the others. */
export function examplesOf(sets: readonly JudgedSet[]): readonly LabelledFeatures[] {
  return sets.flatMap(({ shipped, family }) => {
    const likeness = family === lifelike.family ? lifelike.weight : 1;
    const weight = (likeness * 10) / Math.sqrt(Math.max(1, shipped.length / 2));
    return shipped.flatMap(({ cards }) => cards.map((card) => ({ ...card, weight })));
  });
}

/** First-card judgements of every set by a calibration that was fitted without its family. */
export function leaveOneSetOut(
  sets: readonly JudgedSet[],
): readonly { readonly measures: HeldOutMeasures; readonly judgements: readonly Judgement[] }[] {
  return sets.flatMap((set) => {
    const others = sets.filter(({ family }) => family !== set.family);
    const calibration = fitCalibration(examplesOf(others), { fingerprint: '', fittedOn: '' });
    return (['whole', 'thinned'] as const).map((protocol) => {
      const judgements = firstCards(set.unseen, protocol, calibration);
      return { judgements, measures: measure(set.name, protocol, judgements) };
    });
  });
}

function firstCards(
  concerns: readonly JudgedConcern[],
  protocol: JudgedConcern['protocol'],
  calibration: Calibration,
): readonly Judgement[] {
  return concerns
    .filter((concern) => concern.protocol === protocol)
    .flatMap(({ cards: [first] }) =>
      first ? [{ likelihood: applyCalibration(calibration, first.features), solved: first.solved }] : [],
    );
}

function measure(
  set: string,
  protocol: JudgedConcern['protocol'],
  judgements: readonly Judgement[],
): HeldOutMeasures {
  const likelihoods = (solved: boolean) =>
    judgements.filter((judgement) => judgement.solved === solved).map(({ likelihood }) => likelihood);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    set,
    protocol,
    concerns: judgements.length,
    solvedShare: likelihoods(true).length / judgements.length,
    meanLikelihood: mean(judgements.map(({ likelihood }) => likelihood)),
    ece: reliability(judgements).ece,
    excessEce: excessEce(judgements),
    brier: brierScore(judgements),
    brierBase: baseRateBrier(judgements),
    aurocSolved: auroc(likelihoods(true), likelihoods(false)),
  };
}
