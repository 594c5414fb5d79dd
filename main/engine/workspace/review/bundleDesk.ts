// Gaps bundled by meaning, with ids that stay between visits and what was decided on each bundle.
// Knows concerns and records; how they are grouped and named is knowledge/gaps' business.

import { inSlices } from '../../../../indexer/threads/slices';
import { TablettError } from '../../../../knowledge/errors/tablettError';
import { bundleIds, type FormerBundle } from '../../../../knowledge/gaps/bundleIds';
import { bundleCosine, clusterVectors } from '../../../../knowledge/gaps/clusterVectors';
import { type BundledConcerns, gapClusters } from '../../../../knowledge/gaps/gapClusters';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import type { GapCluster } from '../../../../knowledge/vocabulary/review';
import type { EngineParts } from '../../compose';
import { KeptRecords } from '../../keptRecords';
import { Latest } from './latest';
import { type BundleRecord, bundleStateSchema } from './reviewRecords';
import { type PlacedConcern, type UnsolvedParts, unsolvedConcerns } from './unsolvedConcerns';

export interface BundleParts extends UnsolvedParts, Pick<EngineParts, 'store' | 'clock' | 'lexicalIndex'> {
  readonly revision: () => string;
}

/** A bundle with its mean direction, to be placed on the map. */
export interface Bundle extends BundledConcerns {
  readonly members: readonly PlacedConcern[];
}

export class BundleDesk {
  readonly #states: KeptRecords<BundleRecord>;
  readonly #bundles: Latest<readonly Bundle[]>;

  constructor(private readonly parts: BundleParts) {
    this.#states = new KeptRecords(parts, 'gapBundle', bundleStateSchema);
    this.#bundles = new Latest(parts.revision, () => this.#bundle());
  }

  /** The most frequent of the last days first. */
  async clusters(days: number): Promise<readonly GapCluster[]> {
    const bundles = await this.bundles();
    const { lexicalIndex, clock } = this.parts;
    const chunks = Math.max(1, lexicalIndex.chunkCount);
    return gapClusters(bundles, {
      nowMs: clock.nowMs(),
      days,
      shareInBase: (term) => lexicalIndex.chunkFrequency(term) / chunks,
    });
  }

  /** All bundles with what was decided on them. */
  async bundles(): Promise<readonly Bundle[]> {
    const [bundles, states] = await Promise.all([this.#bundles.current(), this.#states.all()]);
    return bundles.map((bundle) => ({ ...bundle, state: states.get(bundle.id) }));
  }

  /** Over the whole time that gaps are kept. Fails with GAP_CLUSTER_MISSING. */
  async cluster(id: string): Promise<GapCluster> {
    const found = (await this.clusters(36_500)).find((cluster) => cluster.id === id);
    if (!found) throw new TablettError('GAP_CLUSTER_MISSING', { id });
    return found;
  }

  /** Fails with GAP_CLUSTER_MISSING, ARTICLE_MISSING, DISK_FULL, DATA_FOLDER_READ_ONLY. Null takes the article away. */
  async settle(id: string, status: GapCluster['status'], articleId?: ArticleId | null): Promise<void> {
    const bundle = (await this.bundles()).find((known) => known.id === id);
    if (!bundle) throw new TablettError('GAP_CLUSTER_MISSING', { id });
    if (articleId && !this.parts.store.headOf(articleId))
      throw new TablettError('ARTICLE_MISSING', { id: articleId });
    const assigned = articleId === undefined ? bundle.state?.articleId : (articleId ?? undefined);
    const members = bundle.members.map((member) => member.id);
    await this.#states.put({ id, status, members, ...(assigned && { articleId: assigned }) });
  }

  async #bundle(): Promise<readonly Bundle[]> {
    const concerns = await unsolvedConcerns(this.parts);
    // The latest are grouped exactly; far more than these come with years of use only.
    const latest = [...concerns].reverse();
    const groups = await inSlices(
      clusterVectors(
        latest.map(({ vector }) => vector),
        { least: bundleCosine },
      ),
    );
    const clusters = groups.map((group) => group.map((at) => latest[at]!).reverse());
    const ids = bundleIds(
      clusters.map((members) => members.map(({ id }) => id)),
      await this.#former(),
    );
    return clusters.map((members, at) => ({ id: ids[at]!, members }));
  }

  /** What somebody decided on counts before what was only seen. */
  async #former(): Promise<readonly FormerBundle[]> {
    const decided = [...(await this.#states.all()).values()];
    const ids = new Set(decided.map(({ id }) => id));
    const seen = (this.#bundles.known ?? []).filter(({ id }) => !ids.has(id));
    return [
      ...decided,
      ...seen.map(({ id, members }) => ({ id, members: members.map((member) => member.id) })),
    ];
  }
}
