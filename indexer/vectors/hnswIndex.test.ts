// The graph index keeps the port's promises, and finds what the plain computation finds.
// Snapshots and following the store are openVectorIndex's tests.
import { describe, expect, it } from 'vitest';
import { articleId, chunkId } from '../../knowledge/vocabulary/ids';
import { measureRecall } from '../../test/fakes/measureRecall';
import { seededRandom, unitVector } from '../../test/fakes/sampleCommits';
import { vectorIndexPortTests } from '../../test/fakes/vectorIndexPortTests';
import { HnswIndex } from './hnswIndex';

vectorIndexPortTests('hnsw', (dimensions) => HnswIndex.empty(dimensions));

describe('HnswIndex', () => {
  it('grows beyond its first room and keeps recall while chunks are replaced', () => {
    const random = seededRandom(7);
    const topics = Array.from({ length: 40 }, (_, i) => unitVector(`thema ${i}`, 32));
    const near = (topic: Float32Array): Float32Array => {
      const vector = topic.map((value) => value + (random() - 0.5) * 0.25);
      const norm = Math.hypot(...vector);
      return vector.map((value) => value / norm);
    };
    const pick = (): Float32Array =>
      near(topics[Math.floor(random() * topics.length)] ?? new Float32Array(32));
    const index = HnswIndex.empty(32);
    const base = new Map(
      Array.from({ length: 2500 }, (_, i) => [chunkId(articleId('a'), i), pick()] as const),
    );
    for (const [id, vector] of base) index.upsert(id, vector);
    const queries = Array.from({ length: 50 }, pick);
    expect(measureRecall({ index, base, queries })).toBeGreaterThan(0.99);
    for (const id of [...base.keys()].filter((_, i) => i % 2 === 0)) {
      base.set(id, pick());
      index.upsert(id, base.get(id) ?? new Float32Array(32));
    }
    expect(index.size).toBe(2500);
    expect(measureRecall({ index, base, queries })).toBeGreaterThan(0.99);
  });

  it('gives the same cosines whether it read vectors ahead, was stopped at it, or did not', async () => {
    const fill = (): HnswIndex => {
      const index = HnswIndex.empty(16);
      for (let i = 0; i < 200; i++) index.upsert(chunkId(articleId('a'), i), unitVector(`text ${i}`, 16));
      return index;
    };
    const [plain, ahead, stopped] = [fill(), fill(), fill()];
    await ahead.readAhead(() => false);
    await stopped.readAhead(() => true);
    const query = unitVector('frage', 16);
    const cosines = (index: HnswIndex) => [...index.chunks().keys()].map((id) => index.cosine(query, id));
    expect(cosines(ahead)).toEqual(cosines(plain));
    expect(cosines(stopped)).toEqual(cosines(plain));
    expect(ahead.nearest(query, 5)).toEqual(plain.nearest(query, 5));
  });

  it('goes on reading ahead while chunks are removed and replaced', async () => {
    const index = HnswIndex.empty(64);
    const id = (i: number) => chunkId(articleId('a'), i);
    for (let i = 0; i < 3000; i++) index.upsert(id(i), unitVector(`text ${i}`, 64));
    const reading = index.readAhead(() => false);
    for (let i = 0; i < 3000; i += 2) index.remove(id(i));
    for (let i = 1; i < 3000; i += 4) index.upsert(id(i), unitVector(`anders ${i}`, 64));
    await reading;
    const query = unitVector('anders 1', 64);
    expect(index.cosine(query, id(1))).toBeCloseTo(1, 5);
    expect(index.cosine(query, id(0))).toBeUndefined();
  });
});
