// The map of the base as it is seen: articles in their places with state and ratings, islands, gaps between them.
// Knows layout, learning and bundles; where things lie is mapLayouts.ts' business.

import { Slices } from '../../../../indexer/threads/slices';
import { toUnitLength } from '../../../../knowledge/arithmetic/toUnitLength';
import type { ArticleHead } from '../../../../knowledge/ports';
import { type MapPlace, meanPlace } from '../../../../knowledge/review/islands';
import { placeBeside } from '../../../../knowledge/review/mapPlaces';
import { keepingOf } from '../../../../knowledge/vocabulary/keeping';
import type { GapCluster, KnowledgeMap } from '../../../../knowledge/vocabulary/review';
import type { LearningDesk } from '../../learningDesk';
import type { Bundle, BundleDesk } from './bundleDesk';
import { type LayoutParts, MapLayouts, turnOf } from './mapLayouts';
import { namedArticle } from './namedArticle';
import type { MapLayout } from './reviewRecords';

export interface MapParts extends LayoutParts {
  readonly learning: Pick<LearningDesk, 'experience'>;
  readonly bundles: Pick<BundleDesk, 'bundles' | 'clusters'>;
}

/** From this many verdicts on, a share is told. */
const fewestVerdicts = 5;

export class MapDesk {
  readonly #layouts: MapLayouts;

  constructor(private readonly parts: MapParts) {
    this.#layouts = new MapLayouts(parts);
  }

  /** Points and islands as they are now; gaps of the last days. Fails with STORE_DAMAGED, WORKER_LOST. */
  async map(days: number): Promise<KnowledgeMap> {
    const { store, clock, learning } = this.parts;
    const layout = await this.#layouts.current();
    const { book } = await learning.experience();
    const nowMs = clock.nowMs();
    const points: KnowledgeMap['points'][number][] = [];
    const slices = new Slices();
    for await (const head of store.listArticles()) {
      await slices.pause();
      const placed = layout.places[head.id];
      if (!placed) continue;
      const [x, y, island] = placed;
      const record = book.record(head.id);
      const verdicts = (record?.helpful ?? 0) + (record?.unhelpful ?? 0);
      const helpful = verdicts >= fewestVerdicts ? { helpful: (record?.helpful ?? 0) / verdicts } : {};
      points.push({ article: namedArticle(head), x, y, island, ...helpful, reviewDue: isDue(head, nowMs) });
    }
    return { points, islands: islandsOf(layout, points), gaps: await this.#gaps(layout, days) };
  }

  async #gaps(layout: MapLayout, days: number): Promise<KnowledgeMap['gaps']> {
    const { bundles } = this.parts;
    const [clusters, known] = await Promise.all([bundles.clusters(days), bundles.bundles()]);
    const bundleOf = new Map(known.map((bundle) => [bundle.id, bundle]));
    return clusters.filter(isShown).flatMap(({ id }) => {
      const bundle = bundleOf.get(id);
      const place = bundle && placeBeside(this.#layouts.near(layout, meanOf(bundle)), turnOf(id));
      return place ? [{ clusterId: id, ...place }] : [];
    });
  }
}

const isShown = ({ status }: GapCluster): boolean => status !== 'hidden';

function isDue(head: ArticleHead, nowMs: number): boolean {
  const { reviewDueMs, validUntilMs } = keepingOf(head);
  return Math.min(reviewDueMs ?? Number.POSITIVE_INFINITY, validUntilMs ?? Number.POSITIVE_INFINITY) <= nowMs;
}

/** Names stay; places and counts follow the articles that are there. */
function islandsOf(layout: MapLayout, points: KnowledgeMap['points']): KnowledgeMap['islands'] {
  const members: MapPlace[][] = layout.islands.map(() => []);
  for (const point of points) members[point.island]?.push(point);
  return layout.islands.map(({ name, x, y }, at) => ({
    name,
    ...(meanPlace(members[at]!) ?? { x, y }),
    count: members[at]!.length,
  }));
}

function meanOf({ members }: Bundle): Float32Array {
  const sum = new Float32Array(members[0]?.vector.length ?? 0);
  for (const { vector } of members) for (let n = 0; n < sum.length; n++) sum[n]! += vector[n]!;
  return toUnitLength(sum);
}
