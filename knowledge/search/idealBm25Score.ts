// The BM25 score of an imagined chunk that holds every word of the query: the yardstick of word coverage.
// Knows only how often terms occur.
import type { LexicalIndex } from '../ports';
import type { Query } from '../vocabulary/concern';

/** Length-free gain of one occurrence in a chunk of average length: tf (k1 + 1) / (tf + k1) with tf 1 = 1. */
const gainOfOneOccurrence = 1;
/** Measured in docs/measurements.md, "Mails": 0, .3, .5 and .7 tried. */
const unknownShare = 0.5;

/**
 * Sum of the inverse chunk frequencies of the query's distinct terms,
 * idf(t) = ln(1 + (n − df + .5) / (df + .5)) (Robertson & Zaragoza 2009, the form that Lucene and LanceDB use).
 * Divided by it, a BM25 score becomes a share of the query's rare-word mass, comparable between queries and bases.
 * A word that no chunk holds counts with the rarest idf, for it is part of what the customer said, but in German half of
 * it: names, dialect, slips and compounds of one's own are not what articles are written in. An English word that a
 * German base does not know says that the concern is in another language, and counts in full.
 */
export function idealBm25Score(
  { terms, language }: Pick<Query, 'terms' | 'language'>,
  index: LexicalIndex,
): number {
  let sum = 0;
  for (const term of new Set(terms)) {
    const frequency = index.chunkFrequency(term);
    const share = frequency === 0 && language === 'de' ? unknownShare : 1;
    sum += share * inverseFrequency(frequency, index.chunkCount);
  }
  return sum * gainOfOneOccurrence;
}

function inverseFrequency(frequency: number, count: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}
