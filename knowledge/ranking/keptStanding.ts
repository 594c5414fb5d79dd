// What state and age of an article take from its place: little, so that they decide between equals only.
// Pure; features and likelihood know nothing of it.
import type { Article } from '../vocabulary/article';

/**
 * Units of the fused score; .25 is a difference of .0075 in cosine. A clearly better article stays ahead whatever its
 * state: measured in docs/measurements.md, "States in the ranking".
 */
const notValidatedMalus = 0.25;
const reviewDueMalus = 0.25;
const oldestMalus = 0.25;

/** Nothing is taken until a year after the last care, all of it from three years on. */
const yearMs = 365 * 86_400_000;
const agedFromMs = yearMs;
const oldFromMs = 3 * yearMs;

/** Each at most 0, in units of the fused score; 0 where there is nothing to say. */
export interface KeptStanding {
  readonly state: number;
  readonly review: number;
  readonly age: number;
}

const untouched: KeptStanding = { state: 0, review: 0, age: 0 };

/** What of a stored article says how it stands. Absent keeping: as imported. */
export type Standing = Pick<Article, 'keeping' | 'changedAtMs'>;

/** `nowMs` since 1970, UTC. An article of which nothing is stored stands as any other. */
export function keptStanding(article: Standing | undefined, nowMs: number): KeptStanding {
  const { keeping } = article ?? {};
  if (!article || !keeping) return untouched;
  const due = keeping.reviewDueMs !== undefined && keeping.reviewDueMs <= nowMs;
  const unproven = keeping.state !== 'validated';
  const age = ageMalus(article, nowMs);
  if (!due && !unproven && age === 0) return untouched;
  return { state: unproven ? -notValidatedMalus : 0, review: due ? -reviewDueMalus : 0, age };
}

function ageMalus(article: Standing, nowMs: number): number {
  const caredAtMs = lastCareMs(article);
  if (caredAtMs === undefined) return 0;
  const share = (nowMs - caredAtMs - agedFromMs) / (oldFromMs - agedFromMs);
  return share <= 0 ? 0 : -oldestMalus * Math.min(1, share);
}

/**
 * When somebody last wrote or checked its words, where that is known. A file's own time is not: a copy resets it. Only
 * that it is later than a check says something: a file is taken again for other words alone, and nobody knows how old
 * those are.
 */
function lastCareMs({ keeping, changedAtMs }: Standing): number | undefined {
  const { dated, checkedAtMs } = keeping ?? {};
  if (dated) return Math.max(changedAtMs, checkedAtMs ?? changedAtMs);
  return checkedAtMs !== undefined && changedAtMs <= checkedAtMs ? checkedAtMs : undefined;
}
