// A fixed row of commits and removals, for the child process that is killed and for the parent that knows the outcome.
// Knows nothing of processes.
import type { WritableStore } from '../../knowledge/ports';
import { articleId } from '../../knowledge/vocabulary/ids';
import { sampleCommit } from '../fakes/sampleCommits';

/** Steps are numbered 0 … planSteps - 1. */
export const planSteps = 40;
const articles = 12;

/** Does step `n`: three articles are added or replaced, or (each seventh step) one is removed. */
export async function doStep(store: WritableStore, n: number): Promise<void> {
  if (n % 7 === 6) return store.removeArticles([articleId(`a${n % articles}`)]);
  const commits = [0, 1, 2].map((k) => {
    const chunks = Array.from({ length: 1 + ((n + k) % 4) }, (_, i) => `schritt${n} teil${i} gemeinsam`);
    return sampleCommit({ id: `a${(n * 3 + k) % articles}`, chunks, contentHash: `schritt${n}` });
  });
  await store.commit(commits);
}

/** Everything a store tells of itself, comparable with toEqual. */
export async function describeStore(store: WritableStore): Promise<object> {
  const described: object[] = [];
  for await (const head of store.listArticles()) {
    const article = await store.article(head.id);
    const ids = Array.from({ length: 6 }, (_, i) => `${head.id}#${i}` as never);
    const chunks = (await store.chunks(ids)).map(({ id, text, start, end }) => ({ id, text, start, end }));
    described.push({ article, chunks });
  }
  return { articles: described, articleCount: store.articleCount, chunkCount: store.chunkCount };
}
