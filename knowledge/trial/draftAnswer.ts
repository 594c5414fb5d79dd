// What a concern gets while a trial runs: cards of both rankings in turn, or one ranking's whole list.
// Knows judged articles by id and likelihood; writes to each who drafted it, and changes no likelihood.
import { seededRandom } from '../arithmetic/seededRandom';
import type { LikelyArticle } from '../vocabulary/candidate';
import type { Ranker, TrialDraft } from '../vocabulary/trial';
import { teamDraft } from './teamDraft';

export type Drafted = LikelyArticle & { readonly draftedBy?: Ranker };

/** Both rankings judged by the same calibration, each falling in likelihood, with whether it would rather be silent. */
export interface JudgedRanking {
  readonly judged: readonly LikelyArticle[];
  readonly isSilent: boolean;
}

/**
 * The list to show. Where both rankings agree there is nothing to try: the learned one is returned, nobody drafted it.
 * The beginning that both share is drafted by nobody either. When interleaved every card keeps the likelihood its own
 * ranker gives it, so within a ranker likelihoods fall and across them they may rise by a place: a number that was
 * lowered to look orderly would promise something else than it says. An interleaved list is made only where both
 * rankers would show cards; otherwise the learned one's answer stands.
 */
export function draftAnswer(
  rankings: Readonly<Record<Ranker, JudgedRanking>>,
  { mode, seed }: TrialDraft,
  top: number,
): readonly Drafted[] {
  const learned = rankings.learned.judged.slice(0, top);
  const baseline = rankings.baseline.judged.slice(0, top);
  const shared = sharedBeginning(learned, baseline);
  if (shared === Math.max(learned.length, baseline.length)) return learned;
  const chance = seededRandom(seed);
  if (mode === 'split') {
    const ranker: Ranker = chance() < 0.5 ? 'learned' : 'baseline';
    return rankings[ranker].judged.slice(0, top).map((article) => ({ ...article, draftedBy: ranker }));
  }
  if (rankings.learned.isSilent || rankings.baseline.isSilent) return learned;
  const rest = teamDraft(
    { learned: learned.slice(shared), baseline: baseline.slice(shared) },
    { idOf: ({ articleId }) => articleId, top: top - shared, chance },
  );
  return [
    ...learned.slice(0, shared),
    ...rest.map(({ picked, ranker }) => ({ ...picked, draftedBy: ranker })),
  ];
}

function sharedBeginning(a: readonly LikelyArticle[], b: readonly LikelyArticle[]): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared]!.articleId === b[shared]!.articleId) shared += 1;
  return shared;
}
