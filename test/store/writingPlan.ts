// A fixed row of commits, removals and changes of keeping, for the child process that is killed and for the parent that knows the outcome.
// Knows nothing of processes.
import type { WritableStore } from '../../knowledge/ports';
import { articleId } from '../../knowledge/vocabulary/ids';
import { importedKeeping } from '../../knowledge/vocabulary/keeping';
import { sampleCommit } from '../fakes/sampleCommits';

/** Steps are numbered 0 … planSteps - 1. */
export const planSteps = 40;
const articles = 12;

/** Does step `n`: three articles are added or replaced, or (each seventh step) one is removed, or (each fifth) kept otherwise. */
export async function doStep(store: WritableStore, n: number): Promise<void> {
  const change = { cause: 'import', importId: `step${n}` } as const;
  if (n % 7 === 6) return store.removeArticles([articleId(`a${n % articles}`)], change);
  if (n % 5 === 3) {
    const keeping = { ...importedKeeping, owner: `step${n}` };
    const ids = [0, 1, 2, 3].map((k) => articleId(`a${(n + k * 2) % articles}`));
    return store.changeKeeping(new Map(ids.map((id) => [id, keeping])), change);
  }
  const commits = [0, 1, 2].map((k) => {
    const chunks = Array.from({ length: 1 + ((n + k) % 4) }, (_, i) => `schritt${n} teil${i} gemeinsam`);
    return sampleCommit({ id: `a${(n * 3 + k) % articles}`, chunks, contentHash: `schritt${n}` });
  });
  await store.commit(commits, change);
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

/** What stood before each change of each article, in order; an entry whose change never came is followed by its like. */
export async function describeJournal(store: WritableStore): Promise<object> {
  const described: Record<string, readonly string[]> = {};
  for (let k = 0; k < articles; k++) {
    const entries = await store.journal.ofArticles([articleId(`a${k}`)]);
    const told = entries.map(({ importId, before }) =>
      JSON.stringify([importId, before?.contentHash, before?.keeping?.owner]),
    );
    described[`a${k}`] = told.filter((entry, at) => entry !== told[at - 1]);
  }
  return described;
}
