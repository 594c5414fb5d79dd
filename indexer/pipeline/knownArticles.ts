// What earlier imports left in the store: which articles a source gave and whether they are unchanged.
// Read once at the start of an import; one map look-up an article afterwards.
import { basename, isAbsolute, resolve } from 'node:path';
import type { KnownSource, WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { FoundSource } from '../../knowledge/vocabulary/sourceFile';
import { articleIdOf } from './prepareArticle';

export interface KnownArticles {
  /** The content hash under which this article is stored with this fingerprint: equal content is unchanged. */
  hashOf(id: ArticleId): string | undefined;
  has(id: ArticleId): boolean;
  /** Whether an article of this file may keep the id that it had elsewhere: nothing else in this base has it. */
  grants(claimed: ArticleId, path: string): boolean;
  /** Articles that earlier imports took from the file at this path. */
  storedOf(path: string): readonly ArticleId[];
  /**
   * Articles that an earlier import took from this very source and that it no longer gives. What came from an unread
   * member (or from within it) is not known to be gone.
   */
  surplusOf(
    found: FoundSource,
    still: readonly ArticleId[],
    unreadMembers?: readonly string[],
  ): readonly ArticleId[];
}

/** Indexes the store's known sources by id and by file. */
export async function readKnownArticles(store: WritableStore, fingerprint: string): Promise<KnownArticles> {
  const byId = new Map<ArticleId, KnownSource>();
  const membersByName = new Map<string, StoredMember[]>();
  const bySource = new Map<string, ArticleId>();
  /** Ids granted in this import, with the files that they went to. */
  const granted = new Map<ArticleId, string>();
  for (const { articleId, ...known } of await store.knownSources()) {
    byId.set(articleId, { articleId, ...known });
    // A relative one was written in some working folder or other: it names no file.
    if (isAbsolute(known.source)) bySource.set(resolve(known.source), articleId);
    for (const { name, key } of membersNamedBy(known.source)) {
      const members = membersByName.get(name) ?? [];
      members.push({ articleId, key });
      membersByName.set(name, members);
    }
  }
  // The stored source is as the user wrote it, relative perhaps to another folder: only the id tells the file.
  const membersOf = (path: string): readonly StoredMember[] => {
    const single = articleIdOf(path);
    const members = (membersByName.get(basename(path)) ?? []).filter(
      ({ articleId, key }) =>
        articleId === articleIdOf(path, key) || bySource.get(resolve(`${path}#${key}`)) === articleId,
    );
    const whole = byId.has(single) ? single : bySource.get(resolve(path));
    return whole ? [{ articleId: whole, key: '' }, ...members] : members;
  };
  return {
    has: (id) => byId.has(id),
    hashOf(id) {
      const known = byId.get(id);
      return known?.fingerprint === fingerprint ? known.contentHash : undefined;
    },
    grants(claimed, path) {
      const holder = granted.get(claimed) ?? byId.get(claimed)?.source;
      const free = holder === undefined || isOf(holder, path);
      if (free) granted.set(claimed, path);
      return free;
    },
    storedOf: (path) => membersOf(path).map(({ articleId }) => articleId),
    surplusOf({ path }, still, unreadMembers = []) {
      const kept = new Set(still);
      const isUnread = (key: string): boolean =>
        unreadMembers.some((member) => key === member || key.startsWith(`${member}#`));
      return membersOf(path)
        .filter(({ articleId, key }) => !kept.has(articleId) && !isUnread(key))
        .map(({ articleId }) => articleId);
    },
  };
}

/** Whether a stored source is this file, or a row or member of it. */
function isOf(source: string, path: string): boolean {
  const [stored, file] = [resolve(source), resolve(path)];
  return stored === file || stored.startsWith(`${file}#`);
}

/** `key` is empty for the article that a file is as a whole. */
interface StoredMember {
  readonly articleId: ArticleId;
  readonly key: string;
}

/** A file's name may hold a `#` itself, but hardly several. */
const maxMarks = 4;

/** `FOLDER/NAME#key` → name and key, for every `#` that may stand between them. */
function membersNamedBy(source: string): readonly { readonly name: string; readonly key: string }[] {
  const found: { name: string; key: string }[] = [];
  for (let at = source.indexOf('#'); at >= 0 && found.length < maxMarks; at = source.indexOf('#', at + 1))
    found.push({ name: source.slice(0, at).replace(/^.*[\\/]/s, ''), key: source.slice(at + 1) });
  return found;
}
