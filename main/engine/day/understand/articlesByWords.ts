// The articles that words alone find for a text: cheap, and there before the model is.
// Order only; what answers a concern is decided by the question itself.
import { analyseConcern } from '../../../../knowledge/query/analyseConcern';
import { type ArticleId, articleOfChunk } from '../../../../knowledge/vocabulary/ids';
import type { DayParts } from '../dayParts';

const chunksAsked = 12;

/** Best first, each once. */
export function articlesByWords({ lexicalIndex }: Pick<DayParts, 'lexicalIndex'>) {
  return async (text: string): Promise<readonly ArticleId[]> => {
    const { terms } = analyseConcern({ text }, lexicalIndex).query;
    if (terms.length === 0) return [];
    const found = await lexicalIndex.find(terms, chunksAsked);
    return [...new Set(found.map(({ chunkId }) => articleOfChunk(chunkId)))];
  };
}
