// What every WritableStore with its usage log must do; run against the fake and the native store alike.
// Knows nothing of either: only the ports' own methods are called.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleCommit, ArticleHead, UsageLog, WritableStore } from '../../knowledge/ports';
import { articleId, chunkId } from '../../knowledge/vocabulary/ids';
import { sampleCommit } from './sampleCommits';

export type StoreUnderTest = WritableStore & UsageLog & { readonly version: number };

/** Opens an empty store and says how to let go of it. */
export type OpenEmptyStore = () => Promise<{ store: StoreUnderTest; close: () => Promise<void> }>;

/** Declares the store port's tests for one adapter. */
export function storePortTests(name: string, openEmpty: OpenEmptyStore): void {
  describe(`store port: ${name}`, () => {
    let store: StoreUnderTest;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await openEmpty());
    });
    afterEach(() => close());

    const umzug = sampleCommit({ id: 'umzug', chunks: ['Umzug melden', 'Zähler ablesen'] });
    const abschlag = sampleCommit({ id: 'abschlag', chunks: ['Abschlag ändern'] });

    it('is empty at first', async () => {
      expect([store.articleCount, store.chunkCount]).toEqual([0, 0]);
      expect(await listed(store)).toEqual([]);
      expect(await store.knownSources()).toEqual([]);
      expect(await store.article(umzug.article.id)).toBeUndefined();
    });

    it('gives back what was committed', async () => {
      await store.commit([umzug, abschlag]);
      expect([store.articleCount, store.chunkCount]).toEqual([2, 3]);
      expect(await store.article(umzug.article.id)).toEqual(umzug.article);
      expect(await store.articleHeads([abschlag.article.id, umzug.article.id])).toEqual([
        headOf(abschlag),
        headOf(umzug),
      ]);
      await expectChunks(store, umzug);
    });

    it('reads chunks in the order asked and leaves unknown ones out', async () => {
      await store.commit([umzug, abschlag]);
      const ids = [
        chunkId(articleId('abschlag'), 0),
        chunkId(articleId('fehlt'), 0),
        chunkId(articleId('umzug'), 1),
        chunkId(articleId('umzug'), 0),
      ];
      expect((await store.chunks(ids)).map((chunk) => chunk.text)).toEqual([
        'Abschlag ändern',
        'Zähler ablesen',
        'Umzug melden',
      ]);
      expect(await store.articleHeads([articleId('fehlt')])).toEqual([]);
    });

    it('replaces an article with all its chunks', async () => {
      await store.commit([umzug]);
      await store.chunks(umzug.chunks.map(({ id }) => id));
      const later = sampleCommit({ id: 'umzug', chunks: ['Umzug online melden'], contentHash: 'later' });
      await store.commit([later]);
      expect([store.articleCount, store.chunkCount]).toEqual([1, 1]);
      expect(await store.article(later.article.id)).toEqual(later.article);
      expect(await store.chunks([chunkId(articleId('umzug'), 1)])).toEqual([]);
      await expectChunks(store, later);
    });

    it('takes the later of two commits of one article in a call', async () => {
      const later = sampleCommit({ id: 'umzug', chunks: ['spaeter'], contentHash: 'later' });
      await store.commit([umzug, later]);
      expect([store.articleCount, store.chunkCount]).toEqual([1, 1]);
      expect((await store.article(umzug.article.id))?.contentHash).toBe('later');
    });

    it('removes articles and ignores unknown ones', async () => {
      await store.commit([umzug, abschlag]);
      await store.removeArticles([umzug.article.id, articleId('fehlt')]);
      expect([store.articleCount, store.chunkCount]).toEqual([1, 1]);
      expect(await store.article(umzug.article.id)).toBeUndefined();
      expect(await store.chunks(umzug.chunks.map(({ id }) => id))).toEqual([]);
    });

    it('lists articles by source and knows their hashes', async () => {
      const first = sampleCommit({ id: 'z', chunks: ['eins'], source: '/a.md', fingerprint: 'model-b' });
      await store.commit([umzug, abschlag, first]);
      expect((await listed(store)).map(({ source }) => source)).toEqual([
        '/a.md',
        '/wissen/abschlag.md',
        '/wissen/umzug.md',
      ]);
      expect(await store.knownSources()).toContainEqual({
        articleId: 'z',
        source: '/a.md',
        contentHash: 'hash-z',
        fingerprint: 'model-b',
      });
    });

    it('keeps articles without chunks, chunks of different models, and any characters', async () => {
      const strange = `O'Neill "x" \\ %_ \u{1F600}\n;--#`;
      const commits = [
        sampleCommit({ id: 'leer', chunks: [] }),
        sampleCommit({ id: strange, chunks: [strange], dim: 12, fingerprint: 'model-b' }),
        umzug,
      ];
      await store.commit(commits);
      for (const commit of commits) {
        expect(await store.article(commit.article.id)).toEqual(commit.article);
        await expectChunks(store, commit);
      }
      await store.removeArticles([articleId(strange)]);
      expect(store.articleCount).toBe(2);
    });

    it('raises its version with each write', async () => {
      const versions = [store.version];
      await store.commit([umzug]);
      versions.push(store.version);
      await store.commit([umzug]);
      versions.push(store.version);
      await store.removeArticles([umzug.article.id]);
      versions.push(store.version);
      expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    });

    it('gives usage events back from a time on', async () => {
      const opened = { kind: 'opened', atMs: 10, articleId: articleId('umzug') } as const;
      const answered = { kind: 'answered', atMs: 20, totalMs: 3, likelihood: 0.8, earliness: 0.4 } as const;
      await store.append(opened);
      await store.append(answered);
      expect(await store.usageSince(0)).toEqual([opened, answered]);
      expect(await store.usageSince(11)).toEqual([answered]);
      for (let at = 0; at < 70; at++) await store.append({ kind: 'abstained', atMs: 100 + at });
      expect(await store.usageSince(20)).toHaveLength(71);
    });
  });

  it(`store port: ${name}: any row of commits and removals leaves what a plain Map would hold`, async () => {
    const step = fc.record({
      ids: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
      chunks: fc.integer({ min: -1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const { store, close } = await openEmpty();
        try {
          await replay(store, steps);
        } finally {
          await close();
        }
      }),
      { numRuns: 6 },
    );
  });
}

/** `chunks` -1 removes the articles, otherwise commits them with so many chunks. */
async function replay(
  store: StoreUnderTest,
  steps: readonly { ids: number[]; chunks: number }[],
): Promise<void> {
  const expected = new Map<string, ArticleCommit>();
  for (const [index, { ids, chunks }] of steps.entries()) {
    const names = ids.map((id) => `a${id}`);
    if (chunks < 0) {
      await store.removeArticles(names.map(articleId));
      for (const name of names) expected.delete(name);
      continue;
    }
    const texts = Array.from({ length: chunks }, (_, i) => `schritt${index} teil${i}`);
    const commits = names.map((id) => sampleCommit({ id, chunks: texts, contentHash: `h${index}` }));
    await store.commit(commits);
    for (const commit of commits) expected.set(commit.article.id, commit);
  }
  expect(store.articleCount).toBe(expected.size);
  expect(store.chunkCount).toBe([...expected.values()].reduce((sum, { chunks }) => sum + chunks.length, 0));
  for (const commit of expected.values()) {
    expect(await store.article(commit.article.id)).toEqual(commit.article);
    await expectChunks(store, commit);
  }
}

async function expectChunks(store: StoreUnderTest, commit: ArticleCommit): Promise<void> {
  const chunks = await store.chunks(commit.chunks.map(({ id }) => id));
  expect(chunks).toHaveLength(commit.chunks.length);
  for (const [i, committed] of commit.chunks.entries()) {
    const { vector: _vector, fingerprint: _fingerprint, sentenceVectors, ...rest } = committed;
    const { sentenceVectors: stored, ...storedRest } = chunks[i] ?? { sentenceVectors: new Float32Array() };
    expect(storedRest).toEqual(rest);
    expect(stored).toHaveLength(sentenceVectors.length);
    const cosine = stored.reduce((sum, value, j) => sum + value * (sentenceVectors[j] ?? 0), 0);
    expect(cosine).toBeGreaterThan(0.995);
  }
}

async function listed(store: WritableStore): Promise<readonly ArticleHead[]> {
  const heads: ArticleHead[] = [];
  for await (const head of store.listArticles()) heads.push(head);
  return heads;
}

function headOf({ article }: ArticleCommit): ArticleHead {
  const { text: _text, blocks: _blocks, ...head } = article;
  return head;
}
