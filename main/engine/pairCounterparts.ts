// After an import: what a source says of the same article in the other language becomes that article's id, and is said back.
// Writes how articles are kept; who belongs to whom is findCounterparts' business.
import { findCounterparts, type PairedHead } from '../../knowledge/articles/findCounterparts';
import type { WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { type Keeping, keepingOf } from '../../knowledge/vocabulary/keeping';

/** Belongs to the import: taken back, it takes its pairs along. Fails with DISK_FULL, STORE_DAMAGED. */
export async function pairCounterparts(
  store: Pick<WritableStore, 'listArticles' | 'headOf' | 'changeKeeping'>,
  importId: string,
): Promise<void> {
  const heads: PairedHead[] = [];
  for await (const head of store.listArticles()) heads.push(head);
  const keepings = new Map<ArticleId, Keeping>();
  for (const [id, counterpart] of findCounterparts(heads)) {
    const head = store.headOf(id);
    if (head) keepings.set(id, { ...keepingOf(head), counterpart });
  }
  if (keepings.size > 0) await store.changeKeeping(keepings, { cause: 'keeping', importId });
}
