// ASK: from the customer's words to cards or an honest silence, step by step.
// Only the order of the steps stands here; each step lives in the folder its number names.
import { servedAt } from '../articles/servedAt';
import { buildCards, type Served } from '../cards/buildCards';
import { type Exploration, placeNewcomer } from '../learning/placeNewcomer';
import { abstentionReason, answerThreshold } from '../likelihood/abstentionReason';
import type { Calibration } from '../likelihood/calibration';
import { estimateLikelihoods } from '../likelihood/estimateLikelihoods';
import type { Clock, ReadableStore } from '../ports';
import { keptStanding } from '../ranking/keptStanding';
import { type RankingKnowledge, rankCandidates } from '../ranking/rankCandidates';
import { findCandidates, type SearchPorts } from '../search/findCandidates';
import type { AbstentionReason, Answer, AnswerLimit, Card } from '../vocabulary/answer';
import type { LikelyArticle, RankedCandidate } from '../vocabulary/candidate';
import type { Concern, Query } from '../vocabulary/concern';
import { concernKey } from '../vocabulary/concernKey';
import type { ArticleId } from '../vocabulary/ids';
import { keepingOf } from '../vocabulary/keeping';
import { likelihood } from '../vocabulary/likelihood';
import type { TrialDraft } from '../vocabulary/trial';
import { readConcern } from './readConcern';
import { startTimings, type Timings } from './timings';
import { type Baseline, tryBothRankings } from './tryBothRankings';

export interface AskPorts extends SearchPorts {
  readonly store: ReadableStore;
  /** Absent: none that belongs to this model and ranking; cards carry no likelihood. */
  readonly calibration?: Calibration;
  /** Absent: newcomers wait their turn. Takes the concern's key. */
  readonly exploration?: (key: string) => Exploration;
  /** Likelihood from which a first card is shown, in [0, 1]; absent: the usual one. */
  readonly threshold?: number;
  /** Absent: no trial, the learned ranking answers alone. */
  readonly trial?: TrialDraft;
  /** Products and brands that this installation serves; absent or empty: all. */
  readonly scope?: readonly string[];
  readonly clock: Clock;
  /** Limits known before asking: the model still loads, is missing, or vectors are being made anew. */
  readonly limits: readonly AnswerLimit[];
}

/** Answers a concern with at most `top` cards. Fails with CANCELLED when `signal` aborts before the vector is made. */
export async function answerConcern(
  concern: Concern,
  ports: AskPorts,
  top: number,
  signal?: AbortSignal,
): Promise<Answer> {
  const timings = startTimings(ports.clock);
  const { query, shortened, empty } = await readConcern(concern, ports.lexicalIndex);
  const limits: readonly AnswerLimit[] = shortened ? [...ports.limits, 'concernShortened'] : ports.limits;
  timings.done('analyseMs');
  const finish = { query, limits, timings, ports };
  if (empty) return abstain('emptyConcern', [], finish);
  if (ports.store.articleCount === 0) return abstain('emptyLibrary', [], finish);

  const kept = keptNow(ports);
  const search = { ...timed(ports, timings), serves: kept.serves };
  const { candidates, vector, recollection } = await findCandidates(query, search, signal);
  timings.done('searchMs');
  const byMerit = rankCandidates(candidates, { ...kept, lifts: recollection });
  const exploration = ports.exploration?.(concernKey(query));
  const ranked = exploration ? placeNewcomer(byMerit, exploration) : byMerit;
  const judged =
    vector && ports.calibration
      ? judge(ranked, { candidates, standingOf: kept.standingOf }, ports, top)
      : undefined;
  const served: readonly Served[] = judged ?? ranked.slice(0, top);
  timings.done('rankMs');
  const cards = await buildCards(vector ? { ...query, vector } : query, served, ports.store);
  timings.done('cardsMs');
  const reason = judged
    ? abstentionReason(judged, ports.threshold)
    : cards.length === 0
      ? 'nothingFound'
      : undefined;
  return reason ? abstain(reason, cards, finish) : { kind: 'cards', cards, ...base(finish) };
}

/** Ranked candidates with their likelihoods; while a trial runs, drafted from both rankings. */
function judge(
  ranked: readonly RankedCandidate[],
  baseline: Baseline,
  { calibration, trial, threshold }: AskPorts,
  top: number,
): readonly (LikelyArticle & Served)[] {
  if (!calibration) return [];
  const learned = estimateLikelihoods(ranked, calibration, top);
  return trial ? tryBothRankings(learned, baseline, { trial, calibration, threshold }, top) : learned;
}

/** What may answer at this moment, and what state and age of an article take from its place. */
function keptNow({ store, clock, scope }: AskPorts) {
  const nowMs = clock.nowMs();
  return {
    serves: (id: ArticleId): boolean => {
      const head = store.headOf(id);
      return !head || servedAt(keepingOf(head), nowMs, scope);
    },
    standingOf: (id: ArticleId) => keptStanding(store.headOf(id), nowMs),
  } satisfies Pick<SearchPorts, 'serves'> & RankingKnowledge;
}

interface Finish {
  readonly query: Query;
  readonly limits: readonly AnswerLimit[];
  readonly timings: Timings;
  readonly ports: AskPorts;
}

function base({ query, limits, timings, ports }: Finish) {
  const stale: readonly AnswerLimit[] = ports.embedder && !ports.calibration ? ['calibrationStale'] : [];
  return { limits: [...limits, ...stale], timings: timings.finish(), language: query.language };
}

function abstain(reason: AbstentionReason, weakCards: readonly Card[], finish: Finish): Answer {
  const best = weakCards[0]?.likelihood;
  return {
    kind: 'abstained',
    reason,
    weakCards,
    ...base(finish),
    ...(best !== undefined && {
      bestLikelihood: best,
      shownFrom: likelihood(finish.ports.threshold ?? answerThreshold),
    }),
  };
}

/** The same ports, with the embedding measured: it runs beside the word search and is most of the wait. */
function timed(ports: AskPorts, timings: Timings): SearchPorts {
  const { embedder } = ports;
  if (!embedder) return ports;
  const embedQuery: typeof embedder.embedQuery = async (text, signal) => {
    const vector = await embedder.embedQuery(text, signal);
    timings.done('embedMs');
    return vector;
  };
  return { ...ports, embedder: { embedQuery } };
}
