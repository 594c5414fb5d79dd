// Meaning and words are sought beside each other, whichever ends first: the same candidates, and neither waits.
// What candidates are worth is the ranking's business; the ports' promises have tests of their own.
import { expect, it } from 'vitest';
import { ExactVectorIndex } from '../../test/fakes/exactVectorIndex';
import { unitVector } from '../../test/fakes/sampleCommits';
import type { LexicalFind, LexicalIndex, VectorNeighbour } from '../ports';
import { articleId, chunkId } from '../vocabulary/ids';
import { findCandidates, type SearchPorts } from './findCandidates';

const near = chunkId(articleId('umzug'), 0);
const worded = chunkId(articleId('zähler'), 0);
const query = { text: 'Umzug melden', language: 'de', terms: ['umzug', 'meld'] } as const;

/** Promises that end when a test says so. */
function gate<T>(value: T) {
  let open = (): void => {};
  const promise = new Promise<T>((resolve) => {
    open = () => resolve(value);
  });
  return { promise, open };
}

function ports() {
  const index = new ExactVectorIndex(8);
  index.upsert(near, unitVector('umzug', 8));
  index.upsert(worded, unitVector('zähler', 8));
  const asked: string[] = [];
  const words = gate<readonly LexicalFind[]>([{ chunkId: worded, bm25Score: 1 }]);
  const vector = gate(unitVector('umzug', 8));
  const lexicalIndex: LexicalIndex = {
    find: () => words.promise,
    chunkFrequency: () => 1,
    chunkCount: 2,
    spellingsNear: () => [],
    spellingsFrom: () => [],
  };
  const vectorIndex = Object.assign(Object.create(index) as ExactVectorIndex, {
    nearest: (sought: Float32Array): readonly VectorNeighbour[] => {
      asked.push('nearest');
      return index.nearest(sought, 1);
    },
    cosine: index.cosine.bind(index),
  });
  const all: SearchPorts = { embedder: { embedQuery: () => vector.promise }, vectorIndex, lexicalIndex };
  return { all, asked, words, vector };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('asks the vector index as soon as the vector is there, while words are still sought', async () => {
  const { all, asked, words, vector } = ports();
  const finding = findCandidates(query, all);
  vector.open();
  await turn();
  expect(asked).toEqual(['nearest']);
  words.open();
  const { candidates } = await finding;
  expect(candidates.flatMap(({ chunks }) => chunks.map((chunk) => chunk.chunkId)).sort()).toEqual(
    [near, worded].sort(),
  );
});

it('finds the same whichever of the two ends first, and the exact cosine of what only words found', async () => {
  const first = async (early: 'words' | 'vector', late: 'words' | 'vector') => {
    const hands = ports();
    const finding = findCandidates(query, hands.all);
    hands[early].open();
    await turn();
    hands[late].open();
    return (await finding).candidates;
  };
  const candidates = await first('words', 'vector');
  expect(await first('vector', 'words')).toEqual(candidates);
  expect(candidates.every(({ chunks }) => chunks.every(({ cosineScore }) => cosineScore !== undefined))).toBe(
    true,
  );
});
