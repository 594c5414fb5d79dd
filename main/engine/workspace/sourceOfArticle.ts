// Where an imported article came from, and what its source says by now.
// Reads the ledger and, only when asked for its text, the source itself.
import { stat } from 'node:fs/promises';
import { articleIdOf } from '../../../indexer/pipeline/prepareArticle';
import type { ArticleHead } from '../../../knowledge/ports';
import type { Article } from '../../../knowledge/vocabulary/article';
import type { KeptSource } from '../../../knowledge/vocabulary/ledger';
import type { WorkspaceParts } from './workspaceParts';

type SourceParts = Pick<WorkspaceParts, 'store' | 'clock' | 'drafts'>;

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

/** The source's version of a detached article that it has changed since; undefined where it has not, or is gone. */
export async function changedSource(
  article: Article,
  parts: SourceParts,
): Promise<{ readonly article: Article; readonly changedAtMs: number } | undefined> {
  if (article.keeping?.master !== 'here') return undefined;
  const entry = await entryOfArticle(article, parts);
  if (!entry?.newer?.some(({ articleId }) => articleId === article.id)) return undefined;
  return readSource(article, entry, parts).catch(() => undefined);
}

async function readSource({ id }: Article, { source, path }: KeptSource, { drafts, clock }: SourceParts) {
  const request = { source, path, nowMs: clock.nowMs() };
  const { offered } = await drafts.open(request);
  const claimed = offered.find(({ claimedId }) => claimedId === id);
  const granted = claimed && { granted: { [id]: claimed.id } };
  const [taken] = await drafts.take({ ...request, ...granted }, [id]);
  if (taken?.kind !== 'prepared') return undefined;
  const { article } = taken.prepared;
  return { article, changedAtMs: article.changedAtMs };
}

/** Whether the file of an entry is there. */
export const isThere = ({ path }: Pick<KeptSource, 'path'>): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
