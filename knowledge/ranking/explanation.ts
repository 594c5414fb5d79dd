// The named parts behind a place in the list, made where the numbers are.
// Words for people are the page's business.
import type { Candidate, Explanation, ExplanationPart } from '../vocabulary/candidate';
import type { Witness } from './fuseScores';

/** meaning: pooled cosine · words: pooled BM25 · coverage: share of rare words found · agreement: 1 if both indexes found it. */
export function explainRank(candidate: Candidate, witness: Witness): Explanation {
  const foundByBoth = candidate.chunks.some(
    ({ cosineScore, bm25Score }) => cosineScore !== undefined && bm25Score !== undefined,
  );
  const parts: ExplanationPart[] = [
    { name: 'words', value: witness.words },
    { name: 'coverage', value: witness.coverage },
    { name: 'agreement', value: foundByBoth ? 1 : 0 },
  ];
  return witness.meaning === undefined ? parts : [{ name: 'meaning', value: witness.meaning }, ...parts];
}
