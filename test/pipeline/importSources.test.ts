// The import job through its one call, on the store of the tests and on LanceDB alike.
// Embedding is a fake that counts; files are real.
import { copyFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import { TablettError } from '../../knowledge/errors/tablettError';
import { MemoryStore } from '../fakes/memoryStore';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { bothStores } from './bothStores';
import { contentOf, mixedArticles, mixedFiles, runImport, sourcesOf, writeFiles } from './importTrial';

const fixtures = join(import.meta.dirname, '../fixtures/import');

describe.each(bothStores)('importing into %s', (_name, openOne) => {
  async function imported(files: Readonly<Record<string, string>>) {
    const folder = await temporaryFolder();
    await writeFiles(folder, files);
    const store = await openOne();
    return { folder, store, ...(await runImport(store, [folder])) };
  }

  it('makes articles of every format of a folder', async () => {
    const { folder, store, report } = await imported(mixedFiles);
    await copyFile(join(fixtures, 'zaehlerstand.docx'), join(folder, 'zaehlerstand.docx'));
    await copyFile(join(fixtures, 'abschlag.pdf'), join(folder, 'abschlag.pdf'));
    expect(report).toMatchObject({ files: 5, articles: mixedArticles, failed: 0, skipped: 0, unchanged: 0 });
    const again = await runImport(store, [folder]);
    expect(again.report).toMatchObject({ files: 7, articles: 2, unchanged: 5, failed: 0 });
    expect(await sourcesOf(store, folder)).toEqual([
      'abschlag.pdf',
      'artikel.jsonl#a1',
      'artikel.jsonl#a2',
      'fragen.csv#f1',
      'fragen.csv#f2',
      'rechnung/abschlag.html',
      'rechnung/mahnung.txt',
      'umzug.md',
      'zaehlerstand.docx',
    ]);
    expect((await contentOf(store)).join('\n')).not.toContain('alert(1)');
  });

  it('imports twice as if once, without embedding anything', async () => {
    const { folder, store, embedded } = await imported(mixedFiles);
    const before = await contentOf(store);
    const { report, embedded: second } = await runImport(store, [folder]);
    expect(embedded).toBe(store.chunkCount);
    expect(second).toBe(0);
    expect(report).toMatchObject({ files: 5, articles: 0, chunks: 0, unchanged: 5, failed: 0, failures: [] });
    expect(await contentOf(store)).toEqual(before);
  });

  it('replaces a changed file with all its chunks', async () => {
    const { folder, store } = await imported(mixedFiles);
    const chunks = store.chunkCount;
    await writeFile(join(folder, 'umzug.md'), '# Umzug melden\n\nNur noch ein Satz.');
    const { report, embedded } = await runImport(store, [folder]);
    expect(report).toMatchObject({ articles: 1, unchanged: 4 });
    expect(embedded).toBe(1);
    expect(store.articleCount).toBe(mixedArticles);
    expect(store.chunkCount).toBeLessThan(chunks);
    const kept = (await contentOf(store)).find((line) => line.includes('umzug.md')) ?? '';
    expect(kept).toContain('Nur noch ein Satz.');
    expect(kept).not.toContain('Kundennummer');
  });

  it('re-embeds one changed row of a table and lets a removed one go', async () => {
    const { folder, store } = await imported(mixedFiles);
    await writeFile(join(folder, 'fragen.csv'), 'id;titel;text\nf2;Zähler defekt;Rufen Sie uns sofort an.\n');
    const { embedded } = await runImport(store, [join(folder, 'fragen.csv')]);
    expect(embedded).toBe(1);
    const sources = await sourcesOf(store, folder);
    expect(sources).toContain('fragen.csv#f2');
    expect(sources).not.toContain('fragen.csv#f1');
    expect(store.articleCount).toBe(mixedArticles - 1);
  });

  it('keeps the rows it cannot see behind a line that cannot be read', async () => {
    const { folder, store } = await imported(mixedFiles);
    await writeFile(
      join(folder, 'artikel.jsonl'),
      '{"id":"a1","title":"Wärmestrom","text":"Wärmestrom braucht einen eigenen Zähler."}\n{"id":"a2","ti\n',
    );
    const { report } = await runImport(store, [join(folder, 'artikel.jsonl')]);
    expect(report.failures).toMatchObject([{ code: 'SOURCE_BAD_LINE' }]);
    expect(report.failures[0]?.message).toContain('line 2');
    expect(store.articleCount).toBe(mixedArticles);
  });

  it('takes a file anew when model, analysis or chunking changed', async () => {
    const { folder, store, embedded } = await imported(mixedFiles);
    const again = await runImport(store, [folder], { fingerprint: 'other | test' });
    expect(again.embedded).toBe(embedded);
    expect(again.report).toMatchObject({ unchanged: 0, articles: mixedArticles });
    expect(new Set((await store.knownSources()).map(({ fingerprint }) => fingerprint))).toEqual(
      new Set(['other | test']),
    );
  });
});

describe('importing', () => {
  it('lists what is bad with its reason and imports the others', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'gut.md': '# Gut\n\nEin Artikel.', 'leer.md': ' \n', 'leer.txt': '' });
    for (const name of ['abgeschnitten.docx', 'passwort.docx', 'alt.doc', 'scan.pdf', 'bombe.docx']) {
      await copyFile(join(fixtures, name), join(folder, name));
    }
    const store = new MemoryStore();
    const missing = join(folder, 'fehlt.md');
    const { report } = await runImport(store, [folder, missing, join(fixtures, 'alt.doc')]);
    const codes = report.failures.map(({ source, code }) => [source.split('/').at(-1), code]);
    expect(Object.fromEntries(codes)).toMatchObject({
      'leer.md': 'SOURCE_EMPTY',
      'leer.txt': 'SOURCE_EMPTY',
      'abgeschnitten.docx': 'SOURCE_DAMAGED',
      'passwort.docx': 'SOURCE_ENCRYPTED',
      'scan.pdf': 'SOURCE_NO_TEXT_LAYER',
      'bombe.docx': 'SOURCE_ZIP_BOMB',
      'fehlt.md': 'SOURCE_MISSING',
    });
    // The same kind of file is skipped where it merely lay in the folder, and has failed where it was named.
    expect(codes.filter(([name]) => name === 'alt.doc')).toHaveLength(2);
    expect(report).toMatchObject({ files: 10, articles: 1, skipped: 1, failed: 8 });
    expect(report.failures.every(({ message }) => (message ?? '').length > 10)).toBe(true);
    expect(store.articleCount).toBe(1);
  });

  it('does not take questions for articles', async () => {
    const folder = await temporaryFolder();
    const concerns = '{"id":"c1","text":"Wie ziehe ich um?","gold":["umzug.md"]}\n';
    await writeFiles(folder, { ...mixedFiles, 'concerns.jsonl': concerns.repeat(3) });
    const store = new MemoryStore();
    const { report } = await runImport(store, [folder]);
    expect(report).toMatchObject({ articles: mixedArticles, skipped: 1, failed: 0 });
    expect(report.failures).toMatchObject([{ outcome: 'skipped', code: 'SOURCE_COLUMNS' }]);
    const named = await runImport(store, [join(folder, 'concerns.jsonl')]);
    expect(named.report).toMatchObject({ skipped: 0, failed: 1 });
    expect(store.articleCount).toBe(mixedArticles);
  });

  it('keeps an article whose file can no longer be read', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, mixedFiles);
    const store = new MemoryStore();
    await runImport(store, [folder]);
    await writeFile(join(folder, 'umzug.md'), '');
    const { report } = await runImport(store, [folder]);
    expect(report.failed).toBe(1);
    expect(store.articleCount).toBe(mixedArticles);
  });

  it('takes one file written in two ways once', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, mixedFiles);
    const store = new MemoryStore();
    const given = [folder, `${folder}/rechnung/../umzug.md`, relative('.', join(folder, 'fragen.csv'))];
    const { report, progress } = await runImport(store, given);
    expect(report).toMatchObject({ files: 5, articles: mixedArticles, failed: 0 });
    expect(progress.at(-1)).toMatchObject({ filesDone: 5, filesTotal: 5 });
  });

  it('does not confuse files of the same relative name in two working folders', async () => {
    const [one, other] = [await temporaryFolder(), await temporaryFolder()];
    const store = new MemoryStore();
    const home = process.cwd();
    try {
      for (const folder of [one, other]) {
        await writeFiles(folder, { 'kb/a.md': `# A\n\n${folder}`, 'kb/b.csv': `id;text\n1;${folder}\n` });
        process.chdir(folder);
        await runImport(store, ['kb']);
      }
      expect(store.articleCount).toBe(4);
      // By another spelling than before, the rows of the file are still its own.
      await writeFile(join(other, 'kb/b.csv'), 'id;text\n2;zwei\n');
      await runImport(store, [join(other, 'kb')]);
    } finally {
      process.chdir(home);
    }
    expect(store.articleCount).toBe(4);
    expect((await contentOf(store)).join()).toContain('zwei');
  });

  it('tells every bad line of a table of which nothing could be read', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'kaputt.jsonl': '{"id":\nnichts\n' });
    const { report } = await runImport(new MemoryStore(), [folder]);
    expect(report.failed).toBe(1);
    expect(report.failures.filter(({ code }) => code === 'SOURCE_BAD_LINE')).toHaveLength(2);
  });

  it('reports an article that cannot be cut, and imports the others', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, mixedFiles);
    const countTokens = (text: string) => {
      if (text.includes('Mahnung') || text.includes('offenen')) throw new Error('no measure');
      return text.length / 4;
    };
    const { report } = await runImport(new MemoryStore(), [folder], { preparer: localPreparer(countTokens) });
    expect(report).toMatchObject({ files: 5, failed: 1, articles: mixedArticles - 1 });
    expect(report.failures).toMatchObject([{ code: 'INTERNAL' }]);
  });

  it('reports an article whose worker was lost, and imports the others', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      'a.md': '# A\n\nErster.',
      'b.md': '# B\n\nZweiter.',
      'c.md': '# C\n\nDritter.',
    });
    let calls = 0;
    const { report } = await runImport(new MemoryStore(), [folder], {
      onPassage: () => {
        calls += 1;
        if (calls === 2) throw new TablettError('WORKER_LOST', { reason: 'test' });
      },
    });
    expect(report).toMatchObject({ files: 3, articles: 2, failed: 1 });
    expect(report.failures).toMatchObject([{ code: 'WORKER_LOST', outcome: 'failed' }]);
  });
});
