// What the owner can choose for silence: each target with its threshold, what it costs, and what own ratings say of it.
// Pure; the page puts it into words.
import { answerThreshold } from './abstentionReason';
import type { Calibration } from './calibration';
import { thresholdFor } from './riskCurve';

/**
 * `targetRisk` null: the usual threshold, no promise · `shownShare`: of concerns that get a card, `solvedShare`: of
 * those, both on concerns that the fit had not seen; absent where the calibration does not tell · `own`: the owner's
 * verdicts on first cards from the threshold on.
 */
export interface ThresholdOffer {
  readonly targetRisk: number | null;
  readonly threshold: number;
  readonly shownShare?: number;
  readonly solvedShare?: number;
  readonly own: { readonly rated: number; readonly solved: number };
}

/** One of the owner's verdicts; `rank` and `likelihood` as the card showed them, where there was one. */
export interface OwnVerdict {
  readonly solved: boolean;
  readonly rank?: number | undefined;
  readonly likelihood?: number | undefined;
}

/** Targets worth offering; stricter ones leave almost nothing, laxer ones are below the usual threshold. */
const offeredTargets = [0.2, 0.15, 0.1, 0.05] as const;

/** The threshold in force for a target; undefined where the calibration proves none, then the usual one holds. */
export function thresholdInForce(
  calibration: Pick<Calibration, 'riskCurve'> | undefined,
  targetRisk: number | null,
): number | undefined {
  if (targetRisk === null || !calibration?.riskCurve) return undefined;
  return thresholdFor(calibration.riskCurve, targetRisk);
}

/** The usual one first, then by rising strictness; targets that the calibration does not prove are left out. */
export function thresholdOffers(
  calibration: Pick<Calibration, 'riskCurve' | 'thresholdCosts'>,
  verdicts: readonly OwnVerdict[],
): readonly ThresholdOffer[] {
  const proven = offeredTargets.flatMap((targetRisk) => {
    const point = calibration.riskCurve?.find((each) => each.targetRisk === targetRisk);
    return point ? [{ targetRisk, threshold: point.threshold }] : [];
  });
  return [{ targetRisk: null, threshold: answerThreshold }, ...proven].map((offer) => {
    const cost = calibration.thresholdCosts?.find(({ threshold }) => threshold === offer.threshold);
    const own = verdicts.filter(
      ({ rank, likelihood }) => rank === 1 && likelihood !== undefined && likelihood >= offer.threshold,
    );
    return {
      ...offer,
      ...(cost && { shownShare: cost.shownShare, solvedShare: cost.solvedShare }),
      own: { rated: own.length, solved: own.filter(({ solved }) => solved).length },
    };
  });
}
