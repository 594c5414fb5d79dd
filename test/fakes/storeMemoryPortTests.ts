// What every WritableStore must remember beside its articles: journal, keeping, ledger, pictures.
// Run against the fake and the native store alike; only the ports' own methods are called.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleId } from '../../knowledge/vocabulary/ids';
import { importedKeeping } from '../../knowledge/vocabulary/keeping';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import { sampleCommit, samplePicture, showing } from './sampleCommits';
import type { OpenEmptyStore, StoreUnderTest } from './storePortTests';

/** Declares the tests for one adapter. */
export function storeMemoryPortTests(name: string, openEmpty: OpenEmptyStore): void {
  describe(`store port, what is remembered: ${name}`, () => {
    let store: StoreUnderTest;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await openEmpty());
    });
    afterEach(() => close());

    const umzug = sampleCommit({ id: 'umzug', chunks: ['Umzug melden', 'Zähler ablesen'] });
    const abschlag = sampleCommit({ id: 'abschlag', chunks: ['Abschlag ändern'] });

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

    it('lets a commit be brought up to date in its turn, after every earlier write', async () => {
      await store.commit([umzug]);
      const keeping = { ...importedKeeping, master: 'here' } as const;
      const detaching = store.changeKeeping(new Map([[umzug.article.id, keeping]]));
      const later = sampleCommit({ id: 'umzug', chunks: ['Umzug online'], contentHash: 'later' });
      const wanted = ({ article }: typeof later) => store.headOf(article.id)?.keeping?.master !== 'here';
      await store.commit([later, abschlag], undefined, (commits) => commits.filter(wanted));
      await detaching;
      expect(await store.article(umzug.article.id)).toEqual({ ...umzug.article, keeping });
      expect(store.articleCount).toBe(2);
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
      expect(await store.chunks(umzug.chunks.map(({ id }) => id))).toHaveLength(2);
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

    it('keeps pictures by content, also while only a former text shows them', async () => {
      const a = samplePicture('a');
      await store.commit([showing(umzug, a)], { cause: 'import', importId: 'i1' });
      expect(await store.asset(a.id)).toEqual(a);
      expect(await store.asset(samplePicture('d').id)).toBeUndefined();
      await store.commit([umzug], { cause: 'edit' });
      expect(await store.asset(a.id)).toEqual(a);
    });
  });
}
