// After a change of model, analysis or chunking: every stored article is cut and embedded anew, from the store.
// Needs no source file; can be stopped and resumed at any article.
import { toTablettError } from '../../knowledge/errors/tablettError';
import type { ArticleCommit, WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { CommitQueue } from './commitQueue';
import { embedArticle } from './embedArticle';
import type { ImportPorts } from './importOptions';

/** Articles are often of one or two passages: several at once keep all workers busy. */
const articlesAtOnce = 8;

/** Articles whose vectors are of another fingerprint than `fingerprint`. */
export async function articlesToReembed(
  ports: Pick<ImportPorts, 'store' | 'fingerprint'>,
): Promise<readonly ArticleId[]> {
  const known = await ports.store.knownSources();
  return known
    .filter(({ fingerprint }) => fingerprint !== ports.fingerprint)
    .map(({ articleId }) => articleId);
}

/**
 * Embeds these articles anew; `onDone` is told after each commit how many are through. Stopped, it keeps what is done.
 * An import or removal that comes between goes first. Fails like importSources.
 */
export async function reembedArticles(
  ids: readonly ArticleId[],
  ports: ImportPorts,
  options: { readonly signal?: AbortSignal; readonly onDone: (articles: number) => void },
): Promise<void> {
  let done = 0;
  const { store, clock } = ports;
  const queuePorts = { store, monotonicMs: () => clock.monotonicMs(), revise: unchangedSince(store) };
  const queue = new CommitQueue(queuePorts, (commits) => {
    done += commits.length;
    options.onDone(done);
  });
  for (let at = 0; at < ids.length && !options.signal?.aborted; at += articlesAtOnce) {
    const portion = ids.slice(at, at + articlesAtOnce);
    const commits = await Promise.all(portion.map((id) => reembedArticle(id, ports, options.signal)));
    for (const commit of commits) if (commit) await queue.add(commit);
  }
  await queue.flush();
}

/** Undefined where the article is gone or the signal came first. */
async function reembedArticle(
  id: ArticleId,
  { store, embedder, fingerprint, preparer }: ImportPorts,
  signal?: AbortSignal,
): Promise<ArticleCommit | undefined> {
  const article = await store.article(id);
  if (!article) return undefined;
  try {
    const prepared = await preparer.cut(article, signal);
    return await embedArticle(prepared, embedder, fingerprint, signal);
  } catch (thrown) {
    const failure = toTablettError(thrown, 'reembedArticle');
    if (failure.code === 'CANCELLED') return undefined;
    throw failure;
  }
}

/** Those commits whose article is in the store as it was read: same content, same import; kept as it is kept by now. */
function unchangedSince(store: WritableStore) {
  return (commits: readonly ArticleCommit[]): readonly ArticleCommit[] =>
    commits.flatMap(({ article, ...rest }) => {
      const head = store.headOf(article.id);
      const isSame = head?.contentHash === article.contentHash && head.importedAtMs === article.importedAtMs;
      if (!isSame) return [];
      return { ...rest, article: head.keeping ? { ...article, keeping: head.keeping } : article };
    });
}
