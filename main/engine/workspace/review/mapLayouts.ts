// Where each article lies on the map: laid out once, kept, and joined by newcomers beside their neighbours.
// Knows vectors, records and the projector's thread; places and islands are knowledge/review's business.
import { randomUUID } from 'node:crypto';
import { Slices } from '../../../../indexer/threads/slices';
import { typicalWords } from '../../../../knowledge/language/typicalWords';
import type { ArticleHead } from '../../../../knowledge/ports';
import {
  distance,
  findIslands,
  islandCount,
  type MapPlace,
  nearestPlace,
} from '../../../../knowledge/review/islands';
import { type PlacedNeighbour, placeBeside, scaledPlaces } from '../../../../knowledge/review/mapPlaces';
import { type ArticleId, articleOfChunk } from '../../../../knowledge/vocabulary/ids';
import type { EngineParts } from '../../compose';
import { KeptRecords } from '../../keptRecords';
import { articleVectors } from './articleVectors';
import { centredRows } from './centredRows';
import { Latest } from './latest';
import { type MapLayout, mapLayoutSchema } from './reviewRecords';

/** An article on the map as a neighbour; `island`: its place in the layout's list. */
export interface PlacedArticle extends PlacedNeighbour {
  readonly island: number;
}

export type LayoutParts = Pick<EngineParts, 'store' | 'clock' | 'seat' | 'plane'>;

/** A base that has grown to this many times what was laid out is another one: it is laid out anew. */
const outgrown = 2;
const wordsOfIsland = 2;
/** Articles an island is named by, signs read of each, and what a title counts beside them. */
const namedBy = 25;
const signsRead = 1_200;
const titleWeight = 3;
/** Chunks asked for around a newcomer or a gap. */
const neighboursAsked = 32;

/** Owns the layout in force. */
export class MapLayouts {
  readonly #layouts: KeptRecords<MapLayout>;
  readonly #layout: Latest<MapLayout>;

  constructor(private readonly parts: LayoutParts) {
    this.#layouts = new KeptRecords(parts, 'mapPlaces', mapLayoutSchema);
    const { store, seat } = parts;
    this.#layout = new Latest(
      () => `${store.version} ${store.usualFingerprint} ${seat.answering !== undefined}`,
      () => this.#upToDate(),
    );
  }

  /** With every article that has a vector. Fails with STORE_DAMAGED, WORKER_LOST. */
  current(): Promise<MapLayout> {
    return this.#layout.current();
  }

  /** The nearest articles that are on the map, the nearest first. */
  near(layout: MapLayout, vector: Float32Array): readonly PlacedArticle[] {
    const near = this.parts.seat.answering?.vectorIndex.nearest(vector, neighboursAsked) ?? [];
    const seen = new Set<ArticleId>();
    return near
      .flatMap(({ chunkId, cosineScore }) => {
        const id = articleOfChunk(chunkId);
        const placed = layout.places[id];
        if (!placed || seen.has(id)) return [];
        seen.add(id);
        const [x, y, island] = placed;
        return [{ place: { x, y }, cosine: cosineScore, island }];
      })
      .slice(0, 4);
  }

  async #upToDate(): Promise<MapLayout> {
    const { store } = this.parts;
    const kept = [...(await this.#layouts.all()).values()].at(-1);
    const heads: ArticleHead[] = [];
    for await (const head of store.listArticles()) heads.push(head);
    const usable =
      kept?.model === store.usualFingerprint && heads.length <= outgrown * (kept?.laidOut ?? 0) + 10;
    if (!kept || !usable) return this.#keep(await this.#layOut(heads));
    const newcomers = heads.filter(({ id }) => !kept.places[id]);
    const joined =
      newcomers.length > 0
        ? await this.#join(
            kept,
            newcomers.map(({ id }) => id),
          )
        : kept;
    return joined === kept ? kept : this.#keep(joined);
  }

  async #layOut(heads: readonly ArticleHead[]): Promise<MapLayout> {
    const vectors = await articleVectors(this.parts.store);
    const placed = heads.filter(({ id }) => vectors.has(id));
    const { rows, dim } = await centredRows(placed, vectors);
    const raw = placed.length > 0 ? await this.parts.plane.project(rows, dim) : new Float32Array();
    const places = scaledPlaces(raw);
    const centres = findIslands(places, islandCount(places.length));
    const islandOf = places.map((place) => nearestPlace(place, centres));
    const names = await this.#namesOf(centres, placed, places, islandOf);
    return {
      id: randomUUID(),
      model: this.parts.store.usualFingerprint ?? '',
      laidOut: heads.length,
      islands: centres.map(({ x, y }, island) => ({ name: names[island]!, x, y })),
      places: Object.fromEntries(
        placed.map(({ id }, at) => [id, [round(places[at]!.x), round(places[at]!.y), islandOf[at]!]]),
      ),
    };
  }

  /** Typical words of the articles in the middle of each island: their titles, and how they begin. */
  async #namesOf(
    centres: readonly MapPlace[],
    heads: readonly ArticleHead[],
    places: readonly MapPlace[],
    islandOf: readonly number[],
  ): Promise<readonly string[]> {
    const groups = centres.map((centre, island) =>
      heads
        .flatMap(({ id }, at) =>
          islandOf[at] === island ? [{ id, far: distance(places[at]!, centre) }] : [],
        )
        .sort((a, b) => a.far - b.far)
        .slice(0, namedBy),
    );
    const read = await this.parts.store.articles(groups.flatMap((group) => group.map(({ id }) => id)));
    const articles = new Map(read.map((article) => [article.id, article]));
    const texts = groups.map((group) =>
      group.flatMap(({ id }) => {
        const { title, text = '', language = 'de' } = articles.get(id) ?? {};
        if (title === undefined) return [];
        return [
          { text: title, language, weight: titleWeight },
          { text: text.slice(0, signsRead), language },
        ];
      }),
    );
    return typicalWords(texts, { most: wordsOfIsland }).map((words) => words.join(', '));
  }

  /** Newcomers beside their neighbours; those that have none yet wait for the model. */
  async #join(layout: MapLayout, ids: readonly ArticleId[]): Promise<MapLayout> {
    const places = { ...layout.places };
    const slices = new Slices();
    for (const [id, vector] of await articleVectors(this.parts.store, ids)) {
      const near = this.near(layout, vector);
      const place = placeBeside(near, turnOf(id));
      if (place) places[id] = [round(place.x), round(place.y), near[0]!.island];
      await slices.pause();
    }
    const grown = Object.keys(places).length > Object.keys(layout.places).length;
    return grown ? { ...layout, id: randomUUID(), places } : layout;
  }

  /** What was seen once stays in its place; what cannot be kept is shown all the same, and laid out anew next time. */
  async #keep(layout: MapLayout): Promise<MapLayout> {
    const earlier = [...(await this.#layouts.all()).keys()];
    if (Object.keys(layout.places).length === 0) return layout;
    try {
      await this.#layouts.put(layout);
      await this.#layouts.remove(earlier);
    } catch {
      // A full disk or a read-only folder is told by whoever writes for its user.
    }
    return layout;
  }
}

/** In [0, 1), the same for the same id. */
export function turnOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
