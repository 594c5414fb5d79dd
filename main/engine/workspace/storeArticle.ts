// Puts an article that was written, edited or restored here into the base; only passages that changed are embedded.
// Knows the steps from an article to its commit; who wrote it and why is the caller's business.
import { embedArticle } from '../../../indexer/pipeline/embedArticle';
import { keptPassages, reusing } from '../../../indexer/pipeline/keptPassages';
import type { Article } from '../../../knowledge/vocabulary/article';
import type { Change } from '../../../knowledge/vocabulary/journal';
import { importPorts } from '../importPorts';
import type { WorkspaceParts } from './workspaceParts';

export type StoringParts = Pick<
  WorkspaceParts,
  'store' | 'seat' | 'clock' | 'preparer' | 'drafts' | 'modelReady' | 'tellStatus' | 'guardFolder'
>;

export interface StoredCounts {
  readonly embeddedChunks: number;
  readonly keptChunks: number;
}

/** Waits for the model. `guard`: called in the commit's turn, may throw. Fails like an import of one source. */
export async function storeArticle(
  article: Article,
  change: Change,
  parts: StoringParts,
  guard: () => void = () => {},
): Promise<StoredCounts> {
  await parts.modelReady();
  const { store, embedder, fingerprint } = importPorts(parts);
  const [prepared, kept] = await Promise.all([
    parts.drafts.cut(article),
    keptPassages(article.id, fingerprint, parts.store),
  ]);
  const { embedder: sparing, counts } = reusing(embedder, kept);
  const commit = await embedArticle(prepared, sparing, fingerprint);
  await store.commit([commit], change, (commits) => {
    guard();
    return commits;
  });
  parts.tellStatus();
  return { embeddedChunks: commit.chunks.length - counts.reused, keptChunks: counts.reused };
}
