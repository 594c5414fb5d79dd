// What of a source an import brought before it was killed, and had no time to tell: the journal knows.
// Asks the store; changes nothing.
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { SourceOutcome } from '../../knowledge/vocabulary/importReport';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import type { JudgedSource } from './compareSource';
import type { Run } from './importRun';

/** `articles`: durable since before the kill. */
export interface Brought {
  readonly outcome: SourceOutcome;
  readonly articles: number;
}

/** Their former texts are in memory at a time. */
const articlesAtOnce = 500;

/** What a resumed import finds in the base it may have brought itself: articles are durable before their line of the ledger is. */
export async function broughtBefore(
  { outcome, articleIds, changed }: JudgedSource,
  earlier: KeptSource | undefined,
  { options, ports, change, known }: Run,
): Promise<Brought> {
  const nothing = { outcome, articles: 0 };
  const isTold = earlier?.importId === change.importId;
  if (!options.resumed || isTold || !['unchanged', 'updated'].includes(outcome)) return nothing;
  const coming = new Set(changed);
  const there = articleIds.filter((id) => !coming.has(id));
  const own = await ownChanges(there, change.importId, ports.store);
  if (own.size === 0) return nothing;
  const isAllNew = own.size === there.length && ![...own.values()].some(Boolean);
  const isAdded = isAllNew && !changed.some(known.has);
  return { outcome: isAdded ? 'added' : 'updated', articles: own.size };
}

/** Articles that this import has changed; whether there was one before. */
async function ownChanges(
  ids: readonly ArticleId[],
  importId: string | undefined,
  { journal }: Run['ports']['store'],
): Promise<ReadonlyMap<ArticleId, boolean>> {
  const own = new Map<ArticleId, boolean>();
  for (let at = 0; at < ids.length; at += articlesAtOnce)
    for (const entry of await journal.ofArticles(ids.slice(at, at + articlesAtOnce)))
      if (entry.importId === importId && !own.has(entry.articleId))
        own.set(entry.articleId, entry.before !== undefined);
  return own;
}
