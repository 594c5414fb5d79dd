// The concerns nobody could answer: kept gaps, and concerns whose article was rated unhelpful; each with its vector.
// Reads gap desk and learning; vectors of another model are made anew from the masked words.

import { Slices } from '../../../../indexer/threads/slices';
import type { UnsolvedConcern } from '../../../../knowledge/gaps/gapClusters';
import type { Experience } from '../../../../knowledge/learning/experience';
import { centreQuery } from '../../../../knowledge/search/centreQuery';
import { concernMeansFor } from '../../../../knowledge/search/concernMeans';
import type { Query } from '../../../../knowledge/vocabulary/concern';
import type { Gap } from '../../../../knowledge/vocabulary/gap';
import type { EngineParts } from '../../compose';
import type { GapDesk } from '../../gapDesk';
import type { LearningDesk } from '../../learningDesk';

export interface UnsolvedParts extends Pick<EngineParts, 'seat' | 'concernMeans'> {
  readonly gaps: Pick<GapDesk, 'all'>;
  readonly learning: Pick<LearningDesk, 'experience'>;
  readonly queryOf: (text: string) => Promise<Query>;
}

/** `vector`: centred, unit length, [dim]. */
export interface PlacedConcern extends UnsolvedConcern {
  readonly vector: Float32Array;
}

/** Older ones are left out: nobody works off more than this. */
const mostConcerns = 20_000;
/** Masked words embedded anew in one visit, after a change of model. */
const mostEmbedded = 500;

/** The oldest first. Nothing while no model answers: without vectors nothing can be bundled. */
export async function unsolvedConcerns(parts: UnsolvedParts): Promise<readonly PlacedConcern[]> {
  const { answering } = parts.seat;
  if (!answering) return [];
  const model = answering.embedder.fingerprint;
  const means = concernMeansFor(parts.concernMeans, model);
  const [gaps, experience] = await Promise.all([parts.gaps.all(), parts.learning.experience()]);
  const slices = new Slices();
  const concerns: PlacedConcern[] = [];
  const keys = new Set<string>();
  let embedded = 0;
  for (const gap of gaps.slice(0, mostConcerns)) {
    keys.add(gap.concernKey);
    const known = gap.vectorModel === model ? gap.concernVector : undefined;
    if (!known && embedded >= mostEmbedded) continue;
    if (!known) embedded += 1;
    const vector = known ?? (await parts.queryOf(gap.maskedText)).vector;
    if (vector)
      concerns.push({
        ...unsolvedGap(gap),
        vector: means ? centreQuery(vector, means[gap.language]) : vector,
      });
    await slices.pause();
  }
  for (const { vector, ...rated } of ratedConcerns(experience, keys)) {
    concerns.push({ ...rated, vector: means ? centreQuery(vector, means[rated.language]) : vector });
    await slices.pause();
  }
  return concerns.sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
}

function unsolvedGap({ id, maskedText, language, atMs, bestLikelihood }: Gap): UnsolvedConcern {
  return { id, origin: 'gap', wording: maskedText, language, atMs, bestLikelihood };
}

/** Concerns with a verdict against an article and none for one; those that are gaps already are left out. */
function* ratedConcerns(experience: Experience, known: ReadonlySet<string>): Generator<PlacedConcern> {
  for (const { key, number, standings } of experience.book.concerns()) {
    const explicit = [...standings.values()].filter((standing) => standing.explicit);
    const against = explicit.findLast(({ weight }) => weight < 0);
    if (!against || explicit.some(({ weight }) => weight > 0) || known.has(key)) continue;
    const vector = experience.vectorOf(number);
    if (!vector) continue;
    const { id, concernWords, language, atMs, likelihood } = against.from;
    yield { id, origin: 'rated', wording: concernWords, language, atMs, bestLikelihood: likelihood, vector };
  }
}
