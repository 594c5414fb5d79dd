// Lays a source that was read beside what the base has: the same words elsewhere, articles that were edited here.
// Decides what of it is imported; embeds nothing. Archives only where the owner has decided so.

import { TablettError } from '../../knowledge/errors/tablettError';
import type { WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { keepingOf } from '../../knowledge/vocabulary/keeping';
import type { KeptSource, NearTwin } from '../../knowledge/vocabulary/ledger';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import type { Run } from './importRun';
import type { SourceRequest } from './preparer';
import type { ReadArticles } from './readArticlesOf';
import type { ReadAccount } from './sourceAccounts';
import { sourceIdOf } from './sourceId';

type ReadSource = Extract<ReadArticles, { kind: 'read' }>;

/** What is to be done with a source. */
export interface JudgedSource extends ReadAccount {
  readonly request: SourceRequest;
  /** To be cut and embedded. */
  readonly changed: readonly ArticleId[];
}

/** Fails like the store. */
export async function compareSource(
  found: FoundSource,
  read: ReadSource,
  earlier: KeptSource | undefined,
  run: Run,
): Promise<JudgedSource> {
  const { request, facts } = read;
  const whole = read.problems.length === 0;
  const base = { found, request, readAtMs: request.nowMs, whole, ...(facts && { facts }) };
  const { twin, comparedMs } = await lookForTwin(found, read, earlier, run);
  const compared = { ...base, comparedMs, ...(twin && { twin }) };
  if (twin && isLeftOut(read, earlier, run))
    return { ...compared, outcome: 'duplicate', articleIds: [], changed: [] };
  if (twin && earlier?.decision === 'replace') await archiveTwin(twin, run);
  return { ...compared, ...(await withoutDetached(found, read, run.ports.store)) };
}

/** A copy is left out where it comes or changes, and where its owner said so; one that is in the base already stays. */
function isLeftOut({ changed }: ReadSource, earlier: KeptSource | undefined, { known }: Run): boolean {
  const { decision } = earlier ?? {};
  if (decision === 'keepBoth' || decision === 'replace') return false;
  return (
    decision === 'leave' || changed.length > 0 || !known.has(sourceIdOf(earlier?.path ?? '') as ArticleId)
  );
}

async function lookForTwin(
  found: FoundSource,
  { facts, articleIds }: ReadSource,
  earlier: KeptSource | undefined,
  { ports, twins }: Run,
): Promise<{ readonly twin?: NearTwin; readonly comparedMs: number }> {
  const since = ports.clock.monotonicMs();
  const id = sourceIdOf(found.path);
  const textHash = facts?.textHash ?? earlier?.textHash;
  const [articleId] = articleIds;
  // A table or container is never left out as a whole, nor what was edited here.
  const isOne = articleIds.length === 1 && articleId === id;
  if (!isOne || !articleId || textHash === undefined || isDetached(articleId, ports.store))
    return { comparedMs: ports.clock.monotonicMs() - since };
  const twin = await twins.twinOf(id, textHash);
  const title = facts?.title ?? ports.store.headOf(articleId)?.title ?? '';
  if (!twin) twins.taken(id, textHash, { articleId, title, source: found.source, share: 1 });
  const comparedMs = ports.clock.monotonicMs() - since;
  return twin ? { twin, comparedMs } : { comparedMs };
}

/** The owner wants this source instead: the other article stays, archived. */
async function archiveTwin({ articleId }: NearTwin, { ports: { store }, change }: Run): Promise<void> {
  const head = store.headOf(articleId);
  if (!head || keepingOf(head).state === 'archived') return;
  await store.changeKeeping(new Map([[articleId, { ...keepingOf(head), state: 'archived' }]]), change);
}

const isDetached = (id: ArticleId, store: WritableStore): boolean =>
  store.headOf(id)?.keeping?.master === 'here';

/** Articles that were edited here stay as they are; what the source says by now is noted, so that both can be compared. */
async function withoutDetached(
  found: FoundSource,
  { articleIds, changed, hashes, outcome }: ReadSource,
  store: WritableStore,
): Promise<Pick<JudgedSource, 'articleIds' | 'changed' | 'outcome' | 'newer' | 'code' | 'message'>> {
  const detached = articleIds.filter((id) => isDetached(id, store));
  if (detached.length === 0) return { articleIds, changed, outcome };
  const left = new Set(detached);
  const rest = changed.filter((id) => !left.has(id));
  const newer = await changedSinceDetached(detached, hashes, store);
  if (rest.length > 0) return { articleIds, changed: rest, outcome, newer };
  if (newer.length === 0) return { articleIds, changed: rest, outcome: 'unchanged' };
  const { code, message } = new TablettError('SOURCE_DETACHED', { source: found.source });
  return { articleIds, changed: rest, outcome: 'skipped', newer, code, message };
}

/** Those whose source says something else than when they were last taken from it. */
async function changedSinceDetached(
  ids: readonly ArticleId[],
  hashes: ReadonlyMap<ArticleId, string>,
  store: WritableStore,
): Promise<NonNullable<KeptSource['newer']>> {
  const lastTaken = new Map<ArticleId, string>();
  // One that came detached (from an export) was taken from its source once, in the beginning.
  for (const { articleId, before } of await store.journal.ofArticles(ids))
    if (before && (keepingOf(before).master === 'source' || !lastTaken.has(articleId)))
      lastTaken.set(articleId, before.contentHash);
  return ids.flatMap((articleId) => {
    const contentHash = hashes.get(articleId);
    const taken = lastTaken.get(articleId) ?? store.headOf(articleId)?.contentHash;
    const isSame = contentHash === undefined || contentHash === taken;
    return isSame ? [] : { articleId, contentHash };
  });
}
