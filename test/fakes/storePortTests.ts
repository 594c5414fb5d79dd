// What every WritableStore with its usage log must do; run against the fake and the native store alike.
// Knows nothing of either: only the ports' own methods are called.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleCommit, ArticleHead, UsageLog, WritableStore } from '../../knowledge/ports';
import type { Asset } from '../../knowledge/vocabulary/article';
import { articleId, chunkId } from '../../knowledge/vocabulary/ids';
import { importedKeeping } from '../../knowledge/vocabulary/keeping';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
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

    it('keeps what stood before each change that has a cause', async () => {
      const importing = { cause: 'import', importId: 'i1' } as const;
      const later = sampleCommit({ id: 'umzug', chunks: ['Umzug online'], contentHash: 'later' });
      await store.commit([umzug, abschlag], importing);
      await store.commit([later], { cause: 'edit' });
      await store.commit([later]);
      await store.removeArticles([later.article.id, articleId('fehlt')], { cause: 'removal' });
      const entries = await store.journal.ofArticles([umzug.article.id, articleId('fehlt')]);
      expect(entries.map(({ cause, importId, before }) => ({ cause, importId, before }))).toEqual([
        { cause: 'import', importId: 'i1', before: undefined },
        { cause: 'edit', importId: undefined, before: umzug.article },
        { cause: 'removal', importId: undefined, before: later.article },
      ]);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
      expect(await store.journal.changedBy('i1')).toEqual([umzug.article.id, abschlag.article.id]);
      expect(await store.journal.changedBy('i2')).toEqual([]);
    });

    it('changes how articles are kept and nothing else', async () => {
      await store.commit([umzug, abschlag]);
      const { version } = store;
      const keeping = { ...importedKeeping, state: 'archived', tags: ["O'Neill"], owner: 'Ä' } as const;
      await store.changeKeeping(
        new Map([
          [umzug.article.id, keeping],
          [articleId('fehlt'), keeping],
        ]),
        { cause: 'keeping' },
      );
      expect(await store.article(umzug.article.id)).toEqual({ ...umzug.article, keeping });
      expect((await store.articleHeads([umzug.article.id]))[0]?.keeping).toEqual(keeping);
      expect(await store.article(abschlag.article.id)).toEqual(abschlag.article);
      await expectChunks(store, umzug);
      expect([store.articleCount, store.chunkCount, store.version]).toEqual([2, 3, version]);
      expect(await store.journal.ofArticles([umzug.article.id, articleId('fehlt')])).toMatchObject([
        { cause: 'keeping', before: umzug.article },
      ]);
    });

    it('keeps one ledger entry a source, the latest', async () => {
      const kept = (id: string, outcome: KeptSource['outcome']): KeptSource => ({
        ...{ id, importId: 'i1', atMs: 1, source: `${id}'.md`, path: `/${id}'.md`, outcome },
        ...{ articles: 1, chunks: 2, articleIds: [articleId(id)], steps: [{ name: 'read', ms: 0.5 }] },
        stamp: {
          sizeBytes: 3,
          changedAtMs: 4,
          contentHash: 'h',
          fingerprint: 'f',
          articleCount: 1,
          readAtMs: 5,
        },
      });
      expect(await store.ledger.all()).toEqual([]);
      await store.ledger.put([kept('a', 'added'), kept('b', 'added')]);
      await store.ledger.put([kept('c', 'failed'), kept('b', 'unchanged'), kept('b', 'updated')]);
      const all = await store.ledger.all();
      expect(all.map(({ id, outcome }) => [id, outcome]).sort()).toEqual([
        ['a', 'added'],
        ['b', 'updated'],
        ['c', 'failed'],
      ]);
      expect(await store.ledger.get('b')).toEqual(kept('b', 'updated'));
      expect(await store.ledger.get('d')).toBeUndefined();
    });

    it('keeps pictures by content as long as an article or a former text shows them', async () => {
      const picture = (id: string): Asset => ({
        ...{ id: id.repeat(64), mediaType: 'image/webp', width: 2, height: 1 },
        bytes: new Uint8Array([1, 2, id.charCodeAt(0)]),
      });
      const [a, b, c] = [picture('a'), picture('b'), picture('c')] as const;
      const image = {
        kind: 'image',
        start: 0,
        end: 0,
        inlines: [],
        asset: a.id,
        width: 2,
        height: 1,
      } as const;
      const shown = { ...umzug, article: { ...umzug.article, blocks: [image] }, assets: [a, a] };
      await store.commit([shown], { cause: 'import', importId: 'i1' });
      await store.putAssets([a, b, c]);
      expect(await store.asset(a.id)).toEqual(a);
      expect(await store.asset('d'.repeat(64))).toBeUndefined();
      await store.commit([umzug], { cause: 'edit' });
      expect(await store.removeUnreferencedAssets()).toBe(2);
      expect(await store.removeUnreferencedAssets()).toBe(0);
      expect([await store.asset(a.id), await store.asset(b.id)]).toEqual([a, undefined]);
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
