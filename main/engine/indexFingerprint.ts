// What makes stored vectors and words comparable with a question: model, language analysis, chunking.
// Any change in one of them embeds the base anew.
import { languageFingerprint } from '../../knowledge/language/languageFingerprint';
import type { Embedder } from '../../knowledge/ports';

/** Raised by hand when chunking, context line or title weight change (indexer/chunk, indexer/pipeline/prepareArticle). */
const chunkingVersion = 'chunks-1';

/** Starts with the model's own fingerprint, so that a change of analysis alone can be told from one of the model. */
export function indexFingerprint({ fingerprint }: Pick<Embedder, 'fingerprint'>): string {
  return `${fingerprint} | ${languageFingerprint} | ${chunkingVersion}`;
}
