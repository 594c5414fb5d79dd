// Whether articles are as they were when something was decided about them: asked again when its turn to be written comes.
// Knows heads only: the store replaces an article's head with each change of it.
import type { StillWanted, WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';

/** Of these articles, as they are now; true as long as nobody has changed one. */
export function asSeen(ids: readonly ArticleId[], store: Pick<WritableStore, 'headOf'>): StillWanted {
  const seen = new Map(ids.map((id) => [id, signOf(id, store)]));
  return (id) => signOf(id, store) === seen.get(id);
}

function signOf(id: ArticleId, store: Pick<WritableStore, 'headOf'>): string | undefined {
  const head = store.headOf(id);
  return head && JSON.stringify([head.contentHash, head.title, head.keeping ?? null]);
}
