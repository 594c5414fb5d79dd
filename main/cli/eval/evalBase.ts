// The base a set is asked on, and its copy without the withheld articles.
// The copy is real: the articles are removed from store and indexes, as if they had never been imported.
import { cp } from 'node:fs/promises';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { Engine } from '../../engine/engine';
import { allArticles } from '../findArticleId';
import { withTemporaryFolder } from '../temporaryFolder';
import { withEngine } from '../withEngine';

/** Runs `work` with a copy of the base in `dataDir` that lacks the articles of these sources. The base must be closed. */
export function withThinnedBase<T>(
  dataDir: string,
  withheld: ReadonlySet<string>,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  return withTemporaryFolder('eval', async (folder) => {
    await cp(dataDir, folder, { recursive: true });
    return withEngine({ data: folder }, async (engine) => {
      const gone: ArticleId[] = [];
      for await (const { id, source } of allArticles(engine)) if (withheld.has(source)) gone.push(id);
      await engine.removeArticles(gone);
      return work(engine);
    });
  });
}
