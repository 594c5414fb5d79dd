// The versions of an article out of what its journal says stood before each change.
// Pure; knows entries in the order of writing, not how they are stored.
import type { Article } from '../vocabulary/article';
import type { ChangeCause, JournalEntry } from '../vocabulary/journal';

/** `id`: of the entry that holds the text; the present one stands in the article itself. `atMs`: when it came. */
export interface Version {
  readonly id: string;
  readonly atMs: number;
  readonly cause: ChangeCause;
  readonly article: Article;
  readonly present: boolean;
}

export const presentVersion = 'present';

/**
 * The latest first. Each entry ends one version and begins the next; the first version of all came by import where the
 * journal does not reach back to its beginning. `present` absent: the article was removed.
 */
export function articleVersions(
  entries: readonly JournalEntry[],
  present: Article | undefined,
): readonly Version[] {
  const versions: Version[] = [];
  let cause: ChangeCause = 'import';
  let atMs: number | undefined;
  for (const { id, before, ...entry } of entries) {
    if (before)
      versions.push({ id, atMs: atMs ?? before.importedAtMs, cause, article: before, present: false });
    cause = entry.cause;
    atMs = entry.atMs;
  }
  if (present) {
    const since = atMs ?? present.importedAtMs;
    versions.push({ id: presentVersion, atMs: since, cause, article: present, present: true });
  }
  return versions.reverse();
}
