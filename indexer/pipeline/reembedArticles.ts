// After a change of model, analysis or chunking: every stored article is cut and embedded anew, from the store.
// Needs no source file; can be stopped and resumed at any article.
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { CommitQueue } from './commitQueue';
import { embedArticle } from './embedArticle';
import type { ImportPorts } from './importSources';
import { prepareArticle } from './prepareArticle';

/** Articles whose vectors are of another fingerprint than `fingerprint`. */
export async function articlesToReembed(
  ports: Pick<ImportPorts, 'store' | 'fingerprint'>,
): Promise<readonly ArticleId[]> {
  const known = await ports.store.knownSources();
  return known
    .filter(({ fingerprint }) => fingerprint !== ports.fingerprint)
    .map(({ articleId }) => articleId);
}

/** Embeds these articles anew; `onDone` is told after each commit how many are through. Fails like importSources. */
export async function reembedArticles(
  ids: readonly ArticleId[],
  ports: ImportPorts,
  options: { readonly signal?: AbortSignal; readonly onDone: (articles: number) => void },
): Promise<void> {
  let done = 0;
  const { store, clock } = ports;
  const queue = new CommitQueue({ store, monotonicMs: () => clock.monotonicMs() }, (commits) => {
    done += commits.length;
    options.onDone(done);
  });
  for (const id of ids) {
    if (options.signal?.aborted) break;
    const article = await store.article(id);
    if (!article) continue;
    const prepared = prepareArticle(article, ports.countTokens);
    await queue.add(await embedArticle(prepared, ports.embedder, ports.fingerprint, options.signal));
  }
  await queue.flush();
}
