// Keeps the names of bundles of gaps between visits, although they are made anew each time.
// Knows members by their ids only.

/** A bundle of an earlier visit, or one that somebody decided on. */
export interface FormerBundle {
  readonly id: string;
  readonly members: readonly string[];
}

/**
 * An id for each cluster. A former bundle's id goes to the cluster that holds most of what is left of it, if that is half
 * or more; of several former bundles in one cluster the largest share of it wins. Other clusters are called by their
 * oldest member whose name is free. `clusters`: members oldest first. Ids are distinct.
 */
export function bundleIds(
  clusters: readonly (readonly string[])[],
  former: readonly FormerBundle[],
): readonly string[] {
  const clusterOf = new Map(clusters.flatMap((members, at) => members.map((id) => [id, at] as const)));
  const claims = former
    .flatMap((bundle) => claimOf(bundle, clusterOf) ?? [])
    .sort((a, b) => b.members - a.members || (a.id < b.id ? -1 : 1));
  const ids = new Map<number, string>();
  const used = new Set<string>();
  for (const { id, cluster } of claims) {
    if (ids.has(cluster) || used.has(id)) continue;
    ids.set(cluster, id);
    used.add(id);
  }
  // A bundle that was split leaves its name with the larger part, though its oldest member may be in the smaller.
  const reserved = new Set(former.map(({ id }) => id));
  return clusters.map((members, at) => {
    const known = ids.get(at);
    if (known !== undefined) return known;
    const own = members.find((id) => !reserved.has(id) && !used.has(id)) ?? `${members[0]}-${at}`;
    used.add(own);
    return own;
  });
}

interface Claim {
  readonly id: string;
  readonly cluster: number;
  readonly members: number;
}

function claimOf({ id, members }: FormerBundle, clusterOf: ReadonlyMap<string, number>): Claim | undefined {
  const held = new Map<number, number>();
  let left = 0;
  for (const member of members) {
    const cluster = clusterOf.get(member);
    if (cluster === undefined) continue;
    left += 1;
    held.set(cluster, (held.get(cluster) ?? 0) + 1);
  }
  const [best] = [...held].sort(([a, n], [b, m]) => m - n || a - b);
  if (!best || best[1] * 2 < left) return undefined;
  return { id, cluster: best[0], members: best[1] };
}
