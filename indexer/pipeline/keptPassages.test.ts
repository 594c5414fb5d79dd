// Stored vectors stand in for passages that did not change, and for no others.
import { describe, expect, it } from 'vitest';
import type { ArticleId, ChunkId } from '../../knowledge/vocabulary/ids';
import { hashEmbedder } from '../../test/fakes/hashEmbedder';
import { MemoryStore } from '../../test/fakes/memoryStore';
import { sampleCommit } from '../../test/fakes/sampleCommits';
import { type KeptPassagesStore, keptPassages, reusing } from './keptPassages';

async function storeWith(...chunks: readonly string[]) {
  const commit = sampleCommit({ id: 'a', chunks });
  const memory = new MemoryStore();
  await memory.commit([commit]);
  const chunkIds = commit.chunks.map(({ id }) => id) as ChunkId[];
  const store: KeptPassagesStore = {
    headOf: (id) => memory.headOf(id),
    chunks: (ids) => memory.chunks(ids),
    chunkVectors: (fingerprint, ids) => memory.chunkVectors(fingerprint, ids),
    chunkIdsOf: () => chunkIds,
  };
  return { store, commit, id: commit.article.id as ArticleId };
}

const asked = () => {
  const inner = hashEmbedder();
  const passages: string[] = [];
  const embedder: typeof inner = {
    ...inner,
    embedPassage: (passage, signal) => {
      passages.push(passage.sentences.join(' '));
      return inner.embedPassage(passage, signal);
    },
  };
  return { embedder, passages };
};

describe('kept passages', () => {
  it('are not embedded again; others, also under another heading, are', async () => {
    const { store, commit, id } = await storeWith('Erster Satz.', 'Zweiter Satz.');
    const { embedder, passages } = asked();
    const { embedder: sparing, counts } = reusing(embedder, await keptPassages(id, 'model-a', store));
    const context = `${commit.article.title} – Umzug – Teil 1`;
    const kept = await sparing.embedPassage({ context, sentences: ['Erster Satz.'] });
    expect(kept.vector).toEqual(commit.chunks[0]?.vector);
    await sparing.embedPassage({ context, sentences: ['Zweiter Satz.'] });
    await sparing.embedPassage({ context, sentences: ['Erster Satz, geändert.'] });
    expect(passages).toEqual(['Zweiter Satz.', 'Erster Satz, geändert.']);
    expect(counts.reused).toBe(1);
  });

  it('of another model are none', async () => {
    const { store, id } = await storeWith('Erster Satz.');
    expect((await keptPassages(id, 'model-b', store)).size).toBe(0);
  });
});
