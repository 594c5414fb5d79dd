// Of sources left out as copies: whether the article that they repeat was edited here since, and says something else by now.
// Asked when they are listed, since an edit comes after the import that left them out.
import { saysSame } from '../../../indexer/pipeline/textHash';
import { keepingOf } from '../../../knowledge/vocabulary/keeping';
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import type { WorkspaceParts } from './workspaceParts';

type TwinStore = WorkspaceParts['store'];

/** Reads only articles that no longer follow their source. Fails like the store. */
export const withEditedTwins = (
  entries: readonly LedgerEntry[],
  store: TwinStore,
): Promise<readonly LedgerEntry[]> =>
  Promise.all(
    entries.map(async (entry) => {
      const { twin, outcome } = entry;
      if (!twin || outcome !== 'duplicate' || !(await isEdited(entry.id, twin.articleId, store)))
        return entry;
      return { ...entry, twin: { ...twin, edited: true as const } };
    }),
  );

async function isEdited(
  id: string,
  twinId: NonNullable<LedgerEntry['twin']>['articleId'],
  store: TwinStore,
): Promise<boolean> {
  const head = store.headOf(twinId);
  if (!head || keepingOf(head).master !== 'here') return false;
  const [copy, article] = await Promise.all([store.ledger.get(id), store.article(twinId)]);
  const text = copy?.texts?.find((each) => each.twinId === twinId);
  return text !== undefined && article !== undefined && !saysSame(text.textHash, article);
}
