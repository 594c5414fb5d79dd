// Re-embedding beside other writers: it changes vectors only, and whoever writes meanwhile wins.
import { describe, expect, it } from 'vitest';
import { hashEmbedder } from '../../test/fakes/hashEmbedder';
import { MemoryStore } from '../../test/fakes/memoryStore';
import { sampleCommit } from '../../test/fakes/sampleCommits';
import { localPreparer } from './localPreparer';
import { articlesToReembed, reembedArticles } from './reembedArticles';

const texts = ['Umzug melden.', 'Abschlag senken.', 'Zähler ablesen.'];

/** A store with three articles of model-a and ports of model-b whose passages wait for `passage`. */
async function trial(passage: () => Promise<void> | void = () => {}) {
  const store = new MemoryStore();
  for (const [at, text] of texts.entries())
    await store.commit([sampleCommit({ id: `a${at}`, chunks: [text] })]);
  const inner = hashEmbedder({ fingerprint: 'model-b' });
  const embedder: typeof inner = {
    ...inner,
    embedPassage: async (text, signal) => {
      await passage();
      return inner.embedPassage(text, signal);
    },
  };
  const clock = { monotonicMs: () => 0, nowMs: () => 0 };
  const ports = {
    store,
    embedder,
    clock,
    fingerprint: 'model-b',
    preparer: localPreparer((text) => text.length / 4),
  };
  return { store, ports };
}

const done = { onDone: () => {} };

describe('reembedArticles', () => {
  it('gives every article vectors of the model in force, and nothing else', async () => {
    const { store, ports } = await trial();
    const before = await Promise.all((await articlesToReembed(ports)).map((id) => store.article(id)));
    const told: number[] = [];
    await reembedArticles(await articlesToReembed(ports), ports, {
      onDone: (articles) => told.push(articles),
    });
    expect(await articlesToReembed(ports)).toEqual([]);
    expect(told.at(-1)).toBe(3);
    expect(await Promise.all(before.map((article) => store.article(article!.id)))).toEqual(before);
    expect([...store.embeddedChunks()].map(({ fingerprint }) => fingerprint)).toEqual(
      Array(3).fill('model-b'),
    );
  });

  it('does not bring back what was removed or replaced while it was at work', async () => {
    let go = () => {};
    const gone = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { store, ports } = await trial(() => gone);
    const ids = await articlesToReembed(ports);
    const running = reembedArticles(ids, ports, done);
    await store.removeArticles(ids.slice(0, 1));
    const later = sampleCommit({
      id: 'a1',
      chunks: ['Ganz neu.'],
      contentHash: 'later',
      fingerprint: 'model-b',
    });
    await store.commit([later]);
    go();
    await running;
    expect(store.articleCount).toBe(2);
    expect(await store.article(ids[1]!)).toMatchObject({ text: 'Ganz neu.', contentHash: 'later' });
    expect(await articlesToReembed(ports)).toEqual([]);
  });

  it('keeps what is done when it is stopped', async () => {
    const stop = new AbortController();
    let passages = 0;
    const { store, ports } = await trial(() => {
      passages += 1;
      if (passages === 2) stop.abort();
    });
    await reembedArticles(await articlesToReembed(ports), ports, { ...done, signal: stop.signal });
    const left = await articlesToReembed(ports);
    expect(store.articleCount).toBe(3);
    expect(left.length).toBeGreaterThan(0);
    await reembedArticles(left, ports, done);
    expect(await articlesToReembed(ports)).toEqual([]);
  });

  it('fails where the model is lost', async () => {
    const { ports } = await trial(() => {
      throw new Error('lost');
    });
    const running = reembedArticles(await articlesToReembed(ports), ports, done);
    await expect(running).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
