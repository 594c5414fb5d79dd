// Lays a source that was read beside what the base has: the same words elsewhere, articles that were edited here.
// Decides what of it is imported; embeds nothing. Archives only where the owner has decided so.

import { TablettError } from '../../knowledge/errors/tablettError';
import type { WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { keepingOf } from '../../knowledge/vocabulary/keeping';
import {
  type KeptSource,
  type NearTwin,
  type NewerText,
  openConflicts,
  type SourceText,
} from '../../knowledge/vocabulary/ledger';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import type { Run } from './importRun';
import type { SourceRequest } from './preparer';
import type { ReadArticles } from './readArticlesOf';
import type { ReadAccount } from './sourceAccounts';

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
  const since = run.ports.clock.monotonicMs();
  const { texts, twins } = compareTexts(found, read, earlier, run);
  const comparedMs = run.ports.clock.monotonicMs() - since;
  const whole = read.problems.length === 0;
  const base = { found, request, readAtMs: request.nowMs, whole, texts, comparedMs, ...(facts && { facts }) };
  const [twin] = twins;
  if (earlier?.decision === 'replace') for (const one of twins) await archiveTwin(one, run);
  const copies = new Set(texts.flatMap(({ articleId, twinId }) => (twinId ? articleId : [])));
  const rest = copies.size === 0 ? read : withoutCopies(read, copies, run);
  if (twin && rest.articleIds.length === 0)
    return { ...base, twin, outcome: 'duplicate', articleIds: [], changed: [] };
  const judged = await withoutDetached(found, rest, earlier, run.ports.store);
  // Both are wanted: what is the twin of the one is told.
  return { ...base, ...judged, ...(twin && read.articleIds.length === 1 && { twin }) };
}

function withoutCopies(read: ReadSource, copies: ReadonlySet<ArticleId>, { known }: Run): ReadSource {
  const articleIds = read.articleIds.filter((id) => !copies.has(id));
  const changed = read.changed.filter((id) => !copies.has(id));
  const leaves = [...copies].some((id) => known.has(id));
  const isAdded = read.outcome === 'added' || !articleIds.some((id) => known.has(id));
  const outcome = changed.length === 0 ? (leaves ? 'updated' : 'unchanged') : isAdded ? 'added' : 'updated';
  return { ...read, articleIds, changed, outcome };
}

/** Lays each article beside those that say the same; one that was edited here is no longer its source's. */
function compareTexts(
  { source }: FoundSource,
  { articleIds, changed, texts: offered }: ReadSource,
  earlier: KeptSource | undefined,
  { ports: { store }, twins: watch }: Run,
): { readonly texts: readonly SourceText[]; readonly twins: readonly NearTwin[] } {
  const formerHash = new Map(earlier?.texts?.map(({ articleId, textHash }) => [articleId, textHash]));
  const coming = new Set(changed);
  const texts: SourceText[] = [];
  const twins: NearTwin[] = [];
  for (const articleId of articleIds) {
    const offer = offered.get(articleId);
    const textHash = offer?.hash ?? formerHash.get(articleId);
    if (textHash === undefined) continue;
    const twin = isDetached(articleId, store) ? undefined : watch.twinOf(articleId, textHash);
    if (twin) twins.push(twin);
    if (twin && isLeftOut(coming.has(articleId), earlier)) {
      watch.forget(articleId);
      texts.push({ articleId, textHash, twinId: twin.articleId });
      continue;
    }
    const { title = store.headOf(articleId)?.title ?? '', key } = offer ?? {};
    const place = key === undefined ? source : `${source}#${key}`;
    // What comes archived is no reason to leave its copies out, now as later.
    const stays = coming.has(articleId) && !offer?.archived;
    watch.taken(articleId, textHash, stays ? { title, source: place } : undefined);
    texts.push({ articleId, textHash });
  }
  return { texts, twins };
}

/** A copy is left out where it comes or changes, and where its owner said so; one that is in the base already stays. */
function isLeftOut(isComing: boolean, earlier: KeptSource | undefined): boolean {
  const { decision } = earlier ?? {};
  if (decision === 'keepBoth' || decision === 'replace') return false;
  return decision === 'leave' || isComing;
}

/** The owner wants this source instead: the other article stays, archived. */
async function archiveTwin({ articleId }: NearTwin, { ports: { store }, change }: Run): Promise<void> {
  const head = store.headOf(articleId);
  if (!head || keepingOf(head).state === 'archived') return;
  await store.changeKeeping(new Map([[articleId, { ...keepingOf(head), state: 'archived' }]]), change);
}

const isDetached = (id: ArticleId, store: WritableStore): boolean =>
  store.headOf(id)?.keeping?.master === 'here';

/**
 * Articles that were edited here stay as they are; what the source says by now is noted, so that both can be compared.
 * What their keeper has settled is told no more, until the source changes again.
 */
async function withoutDetached(
  found: FoundSource,
  { articleIds, changed, hashes, outcome }: ReadSource,
  earlier: KeptSource | undefined,
  store: WritableStore,
): Promise<Pick<JudgedSource, 'articleIds' | 'changed' | 'outcome' | 'newer' | 'code' | 'message'>> {
  const detached = articleIds.filter((id) => isDetached(id, store));
  if (detached.length === 0) return { articleIds, changed, outcome };
  const left = new Set(detached);
  const rest = changed.filter((id) => !left.has(id));
  const newer = (await changedSinceDetached(detached, hashes, store)).map(
    (one) => earlier?.newer?.find((known) => isSameText(known, one)) ?? one,
  );
  if (rest.length > 0) return { articleIds, changed: rest, outcome, newer };
  if (openConflicts({ newer }).length === 0)
    return { articleIds, changed: rest, outcome: 'unchanged', newer };
  const { code, message } = new TablettError('SOURCE_DETACHED', { source: found.source });
  return { articleIds, changed: rest, outcome: 'skipped', newer, code, message };
}

const isSameText = (one: NewerText, other: NewerText): boolean =>
  one.articleId === other.articleId && one.contentHash === other.contentHash;

/** Those whose source says something else than when they were last taken from it. */
async function changedSinceDetached(
  ids: readonly ArticleId[],
  hashes: ReadonlyMap<ArticleId, string>,
  store: WritableStore,
): Promise<readonly NewerText[]> {
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
