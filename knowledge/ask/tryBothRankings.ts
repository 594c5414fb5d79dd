// What a concern gets while a trial runs: the learned ranking beside the one without learning, and the draft of both.
// Only the order of the steps stands here; how a list is drafted is knowledge/trial's business.
import { abstentionReason } from '../likelihood/abstentionReason';
import type { Calibration } from '../likelihood/calibration';
import { estimateLikelihoods } from '../likelihood/estimateLikelihoods';
import { type RankingKnowledge, rankCandidates } from '../ranking/rankCandidates';
import { type Drafted, draftAnswer } from '../trial/draftAnswer';
import type { Candidate, LikelyArticle } from '../vocabulary/candidate';
import type { TrialDraft } from '../vocabulary/trial';

export interface TrialPorts {
  readonly trial: TrialDraft;
  readonly calibration: Calibration;
  readonly threshold?: number | undefined;
}

/** The same candidates as the learned ranking's, with all that is known of them but what was learned. */
export interface Baseline extends Pick<RankingKnowledge, 'standingOf'> {
  readonly candidates: readonly Candidate[];
}

/** The baseline ranks the same candidates without what was learned, and is judged by the same calibration. */
export function tryBothRankings(
  learned: readonly LikelyArticle[],
  { candidates, ...known }: Baseline,
  { trial, calibration, threshold }: TrialPorts,
  top: number,
): readonly Drafted[] {
  const judge = (judged: readonly LikelyArticle[]) => ({
    judged,
    isSilent: abstentionReason(judged, threshold) !== undefined,
  });
  const baseline = estimateLikelihoods(rankCandidates(candidates, known), calibration, top);
  return draftAnswer({ learned: judge(learned), baseline: judge(baseline) }, trial, top);
}
