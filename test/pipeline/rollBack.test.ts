// A whole import taken back: the base is as it stood before, what people changed since stays, and doing it again changes nothing.
// On the store of the tests and on LanceDB alike.
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTokens } from '../../indexer/embed/openTokenCounter';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import { type RollbackProgress, rollBackImport } from '../../indexer/pipeline/rollBackImport';
import { sourceIdOf } from '../../indexer/pipeline/sourceId';
import type { WritableStore } from '../../knowledge/ports';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { importedKeeping, keepingOf } from '../../knowledge/vocabulary/keeping';
import { MemoryStore } from '../fakes/memoryStore';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { bothStores } from './bothStores';
import {
  contentOf,
  countingEmbedder,
  mixedArticles,
  mixedFiles,
  runImport,
  trialFingerprint,
  writeFiles,
} from './importTrial';

function rollBack(
  store: WritableStore,
  importId: string,
  signal?: AbortSignal,
  onPassage?: () => void,
  onProgress: (progress: RollbackProgress) => void = () => {},
) {
  const clock = { monotonicMs: () => 0, nowMs: () => 0 };
  const preparer = localPreparer(estimateTokens);
  const { embedder } = countingEmbedder(onPassage);
  const ports = { store, clock, preparer, embedder, fingerprint: trialFingerprint };
  return rollBackImport(importId, ports, { signal, onProgress });
}

const nothing = { removed: 0, restored: 0, kept: 0, already: 0, cancelled: false };

/** Texts and how articles are kept. */
async function baseOf(store: WritableStore): Promise<readonly string[]> {
  const lines = [...(await contentOf(store))];
  for await (const head of store.listArticles()) lines.push(JSON.stringify([head.id, keepingOf(head)]));
  return lines;
}

describe.each(bothStores)('taking back an import into %s', (_name, openOne) => {
  async function imported() {
    const [folder, store] = [await temporaryFolder(), await openOne()];
    await writeFiles(folder, mixedFiles);
    await runImport(store, [folder], { importId: 'first' });
    const idOf = (name: string) => sourceIdOf(join(folder, name)) as ArticleId;
    return { folder, store, idOf };
  }

  it('removes what it added, and its ledger says so', async () => {
    const { store, folder } = await imported();
    // A later import that changed nothing is the one the ledger names by now.
    await runImport(store, [folder], { importId: 'later' });
    expect(await rollBack(store, 'first')).toEqual({ ...nothing, removed: mixedArticles });
    expect([store.articleCount, store.chunkCount]).toEqual([0, 0]);
    for (const { outcome, code, stamp } of await store.ledger.all())
      expect([outcome, code, stamp]).toEqual(['removed', 'SOURCE_ROLLED_BACK', undefined]);
    // Wanted after all: everything comes again.
    const { report } = await runImport(store, [folder], { importId: 'again' });
    expect(report.articles).toBe(mixedArticles);
  });

  it('restores what it changed, removed and archived', async () => {
    const { store, folder } = await imported();
    const before = await baseOf(store);
    await writeFile(join(folder, 'umzug.md'), '# Umzug melden\n\nNur noch ein Satz.');
    await writeFile(join(folder, 'fragen.csv'), 'id;titel;text\nf2;Zähler defekt;Anders.\nf3;Neues;Neues.\n');
    await writeFiles(folder, { 'neu.md': '# Neu\n\nNeu.' });
    const gone = [join(folder, 'rechnung')];
    await runImport(
      store,
      ['umzug.md', 'fragen.csv', 'neu.md'].map((name) => join(folder, name)),
      {
        ...{ importId: 'second', gone },
      },
    );
    expect(await baseOf(store)).not.toEqual(before);
    const rollback = await rollBack(store, 'second');
    expect(rollback).toEqual({ ...nothing, removed: 2, restored: 5 });
    expect(await baseOf(store)).toEqual(before);
    expect(await rollBack(store, 'second')).toEqual({ ...nothing, already: 7 });
    expect(await baseOf(store)).toEqual(before);
  });

  it('leaves alone what was changed since, by hand or by a later import', async () => {
    const { store, folder, idOf } = await imported();
    await store.changeKeeping(new Map([[idOf('umzug.md'), { ...importedKeeping, owner: 'Ada' }]]), {
      cause: 'keeping',
    });
    await writeFile(join(folder, 'rechnung/mahnung.txt'), 'Mahnung\n\nGeändert.');
    await runImport(store, [folder], { importId: 'second' });
    expect(await rollBack(store, 'first')).toEqual({ ...nothing, removed: mixedArticles - 2, kept: 2 });
    expect(store.headOf(idOf('umzug.md'))?.keeping?.owner).toBe('Ada');
    // One after the other, the latest first, both can be taken back.
    expect(await rollBack(store, 'second')).toEqual({ ...nothing, restored: 1 });
    expect(await rollBack(store, 'first')).toEqual({
      ...{ ...nothing, removed: 1, already: mixedArticles - 2, kept: 1 },
    });
  });

  it('leaves alone what a later import brought again, though it says the same', async () => {
    const { store, folder } = await imported();
    await rollBack(store, 'first');
    await runImport(store, [folder], { importId: 'second' });
    const again = await baseOf(store);
    expect(await rollBack(store, 'first')).toEqual({ ...nothing, kept: mixedArticles });
    expect(await baseOf(store)).toEqual(again);
  });

  it('has a long table read again, whichever of its rows was taken back', async () => {
    const { store, folder } = await imported();
    const table = (last: string) => {
      const rows = Array.from({ length: 60 }, (_, at) => `${at};Zeile ${at};${at === 59 ? last : 'Text.'}`);
      return `id;titel;text\n${rows.join('\n')}\n`;
    };
    const file = join(folder, 'liste.csv');
    const old = new Date(Date.now() - 60_000);
    await writeFile(file, table('Vorher.'));
    await runImport(store, [file], { importId: 'table' });
    await writeFile(file, table('Nachher.'));
    await utimes(file, old, old);
    await runImport(store, [file], { importId: 'change' });
    const changed = await contentOf(store);
    expect(await rollBack(store, 'change')).toMatchObject({ restored: 1, kept: 0 });
    await runImport(store, [file], { importId: 'next' });
    expect(await contentOf(store)).toEqual(changed);
  });

  it('can be cancelled at any point: what is done stays done and is told, the same call goes on', async () => {
    const { store, folder } = await imported();
    const before = await baseOf(store);
    for (const name of ['umzug.md', 'rechnung/mahnung.txt', 'rechnung/abschlag.html'])
      await writeFile(join(folder, name), `Neuer Titel\n\nNeu ist ${name}.`);
    await runImport(store, [folder], { importId: 'second' });
    const cancel = new AbortController();
    let passages = 0;
    const cancelled = await rollBack(store, 'second', cancel.signal, () => {
      passages += 1;
      if (passages > 1) cancel.abort();
      cancel.signal.throwIfAborted();
    });
    expect(cancelled).toMatchObject({ removed: 0, cancelled: true });
    expect(cancelled.restored).toBeLessThan(3);
    const told = (await store.ledger.all()).filter(({ code }) => code === 'SOURCE_ROLLED_BACK');
    expect(told.map(({ importId }) => importId)).toEqual(Array(cancelled.restored).fill('second'));
    const rest = { restored: 3 - cancelled.restored, already: cancelled.restored };
    expect(await rollBack(store, 'second')).toEqual({ ...nothing, ...rest });
    expect(await baseOf(store)).toEqual(before);
  });

  it('tells how far it is', async () => {
    const { store } = await imported();
    const told: RollbackProgress[] = [];
    await rollBack(store, 'first', undefined, undefined, (progress) => told.push(progress));
    expect(told).toEqual([
      { done: 0, total: mixedArticles },
      { done: mixedArticles, total: mixedArticles },
    ]);
  });

  it('goes on after a kill, and tells the sources that the killed one had no time to tell', async () => {
    const { store } = await imported();
    const halfway = await store.journal.changedBy('first');
    await store.removeArticles(halfway.slice(0, 3), { cause: 'rollback', importId: 'first' });
    expect(await rollBack(store, 'first')).toEqual({ ...nothing, removed: mixedArticles - 3, already: 3 });
    for (const { code } of await store.ledger.all()) expect(code).toBe('SOURCE_ROLLED_BACK');
  });

  it('knows nothing of an import that changed nothing', async () => {
    const { store } = await imported();
    expect(await rollBack(store, 'unknown')).toEqual(nothing);
  });
});

describe('any row of imports', () => {
  it('taken back from the last to the first, leaves the base as it stood before each', {
    timeout: 60_000,
  }, async () => {
    const names = ['a.md', 'b.md', 'c.txt'] as const;
    const change = fc.record({
      name: fc.constantFrom(...names),
      words: fc.constantFrom('eins', 'zwei', 'drei'),
    });
    const property = fc.asyncProperty(
      fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 4 }),
      async (rows) => {
        const [folder, store] = [await temporaryFolder(), new MemoryStore()];
        const stands: (readonly string[])[] = [];
        for (const [at, changes] of rows.entries()) {
          stands.push(await baseOf(store));
          for (const { name, words } of changes)
            await writeFiles(folder, { [name]: `# ${name}\n\nStand ${words} von ${name}.` });
          await runImport(store, [folder], { importId: `i${at}` });
        }
        for (const [at] of [...rows.entries()].reverse()) {
          expect((await rollBack(store, `i${at}`)).kept).toBe(0);
          expect(await baseOf(store)).toEqual(stands[at]);
        }
      },
    );
    await fc.assert(property, { numRuns: 25 });
  });
});
