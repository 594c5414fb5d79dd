// ASK: from the customer's words to cards or an honest silence, step by step.
// Only the order of the steps stands here; each step lives in the folder its number names.
import { buildCards, type Served } from '../cards/buildCards';
import { abstentionReason } from '../likelihood/abstentionReason';
import type { Calibration } from '../likelihood/calibration';
import { estimateLikelihoods } from '../likelihood/estimateLikelihoods';
import type { Clock, ReadableStore } from '../ports';
import { analyseConcern } from '../query/analyseConcern';
import { rankCandidates } from '../ranking/rankCandidates';
import { findCandidates, type SearchPorts } from '../search/findCandidates';
import type { AbstentionReason, Answer, AnswerLimit, Card } from '../vocabulary/answer';
import type { Concern, Query } from '../vocabulary/concern';
import { startTimings, type Timings } from './timings';

export interface AskPorts extends SearchPorts {
  readonly store: ReadableStore;
  /** Absent: none that belongs to this model and ranking; cards carry no likelihood. */
  readonly calibration?: Calibration;
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
  const { query, shortened, empty } = analyseConcern(concern);
  const limits: readonly AnswerLimit[] = shortened ? [...ports.limits, 'concernShortened'] : ports.limits;
  timings.done('analyseMs');
  const finish = { query, limits, timings, ports };
  if (empty) return abstain('emptyConcern', [], finish);
  if (ports.store.articleCount === 0) return abstain('emptyLibrary', [], finish);

  const { candidates, vector } = await findCandidates(query, timed(ports, timings), signal);
  timings.done('searchMs');
  const ranked = rankCandidates(candidates);
  const judged =
    vector && ports.calibration ? estimateLikelihoods(ranked, ports.calibration, top) : undefined;
  const served: readonly Served[] = judged ?? ranked.slice(0, top);
  timings.done('rankMs');
  const cards = await buildCards(vector ? { ...query, vector } : query, served, ports.store);
  timings.done('cardsMs');
  const reason = judged ? abstentionReason(judged) : cards.length === 0 ? 'nothingFound' : undefined;
  return reason ? abstain(reason, cards, finish) : { kind: 'cards', cards, ...base(finish) };
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
    ...(best !== undefined && { bestLikelihood: best }),
  };
}

/** The same ports, with the embedding measured: it runs beside the word search and is most of the wait. */
function timed(ports: AskPorts, timings: Timings): SearchPorts {
  const { embedder, vectorIndex, lexicalIndex } = ports;
  if (!embedder) return { vectorIndex, lexicalIndex };
  const embedQuery: typeof embedder.embedQuery = async (text, signal) => {
    const vector = await embedder.embedQuery(text, signal);
    timings.done('embedMs');
    return vector;
  };
  return { vectorIndex, lexicalIndex, embedder: { embedQuery } };
}
