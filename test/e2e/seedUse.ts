// Fills a data folder with some weeks of use, through the real store, before the app opens it.
// What is logged is invented (test/fakes/usedInstallation.ts); how it is kept is not.
import { openStore } from '../../indexer/store/openStore';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { usedInstallation } from '../fakes/usedInstallation';

/** Concerns and verdicts on the base's own articles, up to now. */
export async function seedUse(dir: string): Promise<void> {
  const store = await openStore({ dir });
  try {
    const articleIds: ArticleId[] = [];
    for await (const { id, language } of store.listArticles()) if (language === 'de') articleIds.push(id);
    const { events, outcomes } = usedInstallation({ articleIds, nowMs: Date.now() });
    for (const event of events) await store.append(event);
    await store.outcomes.append(outcomes);
  } finally {
    await store.close();
  }
}
