// Two articles laid side by side: how alike they are, and where they say different things.
// Pure; which pairs are worth it is decided by candidateBook.ts.
import type { Article } from '../vocabulary/article';
import type { Contradiction } from '../vocabulary/review';
import { contradictionsOf, samePassage } from './contradictions';
import { overlapOf, shinglesOf } from './shingles';
import { areTwins, fewestShingles, type TwinSigns } from './twinJudgement';

/** Worth a look: twins, or the same title with different numbers. */
export interface ComparedPair extends TwinSigns {
  readonly twins: boolean;
  readonly contradictions: readonly Contradiction[];
}

type Words = Pick<Article, 'title' | 'text' | 'language'>;

/** `meaning`: cosine of their mean vectors, 0 where it is not known. Undefined: nothing to look at. */
export function comparePair(
  left: Words,
  right: Words,
  { meaning, sameTitle }: { readonly meaning: number; readonly sameTitle: boolean },
): ComparedPair | undefined {
  const [lefts, rights] = [shinglesOf(wordsOf(left)), shinglesOf(wordsOf(right))];
  const overlap = overlapOf(lefts, rights);
  const signs = { ...overlap, meaning };
  const enough = Math.min(lefts.length, rights.length) >= fewestShingles;
  // Very short texts are twins only where they are the same.
  const twins = enough ? areTwins(signs) : overlap.share === 1;
  if (!twins && !sameTitle) return undefined;
  const contradictions = contradictionsOf(left, right, sameTitle ? samePassage.sameTitle : samePassage.usual);
  return twins || contradictions.length > 0 ? { ...signs, twins, contradictions } : undefined;
}

/** What an article is compared by. */
export function wordsOf({ title, text }: Pick<Article, 'title' | 'text'>): string {
  return `${title}\n${text}`;
}
