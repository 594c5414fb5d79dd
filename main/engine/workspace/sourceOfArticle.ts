// Where an imported article came from, and what its source says by now.
// Reads the ledger and, only when asked for its text, the source itself; notes what its keeper decided about that.
import { stat } from 'node:fs/promises';
import { articleIdOf } from '../../../indexer/pipeline/prepareArticle';
import type { ArticleHead } from '../../../knowledge/ports';
import type { Article } from '../../../knowledge/vocabulary/article';
import type { Keeping } from '../../../knowledge/vocabulary/keeping';
import { type KeptSource, openConflicts } from '../../../knowledge/vocabulary/ledger';
import { readColumnMaps } from '../columnMaps';
import type { WorkspaceParts } from './workspaceParts';

type SourceParts = Pick<WorkspaceParts, 'store' | 'clock' | 'drafts' | 'dataDir'>;

/** The ledger's entry of the file that an article came from: its own, its table's or its container's. */
export async function entryOfArticle(
  { id, source }: Pick<ArticleHead, 'id' | 'source'>,
  { store }: Pick<SourceParts, 'store'>,
): Promise<KeptSource | undefined> {
  const own = (await store.ledger.get(id)) ?? (await store.ledger.get(articleIdOf(source)));
  if (own) return own;
  for (const [at] of [...source].entries()) {
    if (source[at] !== '#') continue;
    const holder = await store.ledger.get(articleIdOf(source.slice(0, at)));
    if (holder) return holder;
  }
  return undefined;
}

/** `claims`: what it says of how it is to be kept · `changedAtMs`: of the file, ms since 1970, UTC. */
interface ChangedSource {
  readonly article: Article;
  readonly claims: Partial<Keeping>;
  readonly changedAtMs: number;
}

/**
 * The source's version of a detached article that it has changed since; undefined where it has not, is gone, or where its
 * keeper has settled that.
 */
export async function changedSource(
  article: Article,
  parts: SourceParts,
): Promise<ChangedSource | undefined> {
  if (article.keeping?.master !== 'here') return undefined;
  const entry = await entryOfArticle(article, parts);
  if (!entry || !openConflicts(entry).some(({ articleId }) => articleId === article.id)) return undefined;
  return readSource(article, entry, parts).catch(() => undefined);
}

/** The keeper of a detached article wants it as it is, whatever its source says by now. Fails like the store. */
export async function settleConflict(
  head: Pick<ArticleHead, 'id' | 'source'>,
  parts: Pick<SourceParts, 'store'>,
): Promise<void> {
  const entry = await entryOfArticle(head, parts);
  if (!entry || !openConflicts(entry).some(({ articleId }) => articleId === head.id)) return;
  const newer = (entry.newer ?? []).map((one) =>
    one.articleId === head.id ? { ...one, settled: true as const } : one,
  );
  await parts.store.ledger.put([told({ ...entry, newer })]);
}

/** A source of which nothing is left to decide is as it was. */
function told(entry: KeptSource): KeptSource {
  if (entry.code !== 'SOURCE_DETACHED' || openConflicts(entry).length > 0) return entry;
  const { code: _code, message: _message, ...rest } = entry;
  return { ...rest, outcome: 'unchanged' };
}

async function readSource({ id }: Article, entry: KeptSource, { drafts, clock, dataDir }: SourceParts) {
  const { source, path } = entry;
  const request = { source, path, nowMs: clock.nowMs(), columns: await readColumnMaps(dataDir) };
  const { offered } = await drafts.open(request);
  const claimed = offered.find(({ claimedId }) => claimedId === id);
  const granted = claimed && { granted: { [id]: claimed.id } };
  const [taken] = await drafts.take({ ...request, ...granted }, [id]);
  if (taken?.kind !== 'prepared') return undefined;
  const { article } = taken.prepared;
  // Not the day that the text itself names: the file changed when it was saved.
  return { article, claims: taken.claims ?? {}, changedAtMs: entry.changedAtMs ?? article.changedAtMs };
}

/** Whether the file of an entry is there. */
export const isThere = ({ path }: Pick<KeptSource, 'path'>): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
