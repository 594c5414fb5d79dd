// Which articles are one in two languages, where a source names the other: by its id, its place, or its title.
// Pure; says which pairs are to be written, and writes nothing. Linear in the number of articles.
import { fold } from '../language/fold';
import type { Article } from '../vocabulary/article';
import type { ArticleId } from '../vocabulary/ids';
import { keepingOf } from '../vocabulary/keeping';
import { knownSources } from '../vocabulary/knownSources';
import { linkedSources, plainSource } from '../vocabulary/linkedSource';

export type PairedHead = Pick<Article, 'id' | 'title' | 'language' | 'source' | 'keeping'>;

/** Article → the counterpart it is to have: a name that was understood, or the one that names it. What has one stays. */
export function findCounterparts(heads: readonly PairedHead[]): ReadonlyMap<ArticleId, ArticleId> {
  const named = heads.filter((head) => keepingOf(head).counterpart !== undefined);
  if (named.length === 0) return new Map();
  const byId = new Map(heads.map((head) => [head.id, head]));
  const others = placesOf(heads);
  const pairs = new Map<ArticleId, ArticleId>();
  for (const head of named) {
    const name = keepingOf(head).counterpart!;
    const other = byId.get(name) ?? others(head, name);
    if (!other || other.id === head.id) continue;
    if (other.id !== name) pairs.set(head.id, other.id);
    // It is named back, unless it has a partner of its own or somebody else was first.
    if (keepingOf(other).counterpart === undefined && !pairs.has(other.id)) pairs.set(other.id, head.id);
  }
  return pairs;
}

/** The article that a name means from where `head` stands: a source (`../en/moving.md`), else the one other-language title. */
function placesOf(heads: readonly PairedHead[]) {
  const bySource = grouped(heads, ({ source }) => plainSource(source));
  const known = knownSources(bySource.keys());
  const byTitle = grouped(heads, ({ title }) => titleKey(title));
  return (head: PairedHead, name: string): PairedHead | undefined => {
    for (const source of known(linkedSources(name, head.source))) {
      const [found, second] = bySource.get(source) ?? [];
      if (found && !second) return found;
    }
    const [found, second] = (byTitle.get(titleKey(name)) ?? []).filter(
      ({ language }) => language !== head.language,
    );
    // Two of one title: which is meant, nobody has said.
    return second ? undefined : found;
  };
}

const titleKey = (title: string): string => fold(title.replace(/\s+/g, ' ').trim(), 'de');

function grouped(heads: readonly PairedHead[], keyOf: (head: PairedHead) => string) {
  const groups = new Map<string, PairedHead[]>();
  for (const head of heads) groups.set(keyOf(head), [...(groups.get(keyOf(head)) ?? []), head]);
  return groups;
}
