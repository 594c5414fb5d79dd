// What an import says of itself: progress, report, cancelling, and where it gives up.
// On the store of the tests; importSources.test.ts tests what becomes of the articles.
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TablettError } from '../../knowledge/errors/tablettError';
import { MemoryStore } from '../fakes/memoryStore';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { longText, mixedFiles, runImport, writeFiles } from './importTrial';

describe('the account of an import', () => {
  it.each(['commit', 'removeArticles'] as const)('fails where the store cannot go on: %s', async (step) => {
    const folder = await temporaryFolder();
    await writeFiles(folder, mixedFiles);
    const store = new MemoryStore();
    await runImport(store, [join(folder, 'fragen.csv')]);
    await writeFile(join(folder, 'fragen.csv'), 'id;text\nf3;Neu.\n');
    store[step] = async () => {
      throw new TablettError('DISK_FULL', { path: '/' });
    };
    await expect(runImport(store, [folder])).rejects.toMatchObject({ code: 'DISK_FULL' });
  });

  it('keeps what is done when it is cancelled, and counts it', async () => {
    const folder = await temporaryFolder();
    const rows = Array.from({ length: 200 }, (_, at) => `r${at};Titel ${at};Antwort Nummer ${at}.`);
    await writeFiles(folder, {
      'a.md': '# A\n\nErster.',
      'gross.csv': `id;titel;text\n${rows.join('\n')}\n`,
    });
    const cancel = new AbortController();
    const store = new MemoryStore();
    let passages = 0;
    const { report } = await runImport(store, [folder], {
      signal: cancel.signal,
      onPassage: () => {
        passages += 1;
        if (passages === 80) cancel.abort();
      },
    });
    expect(report.cancelled).toBe(true);
    expect(store.articleCount).toBeGreaterThan(0);
    expect(store.articleCount).toBeLessThan(201);
    expect(report.articles).toBe(store.articleCount);
    expect(report.chunks).toBe(store.chunkCount);
    const rest = await runImport(store, [folder]);
    expect(rest.report).toMatchObject({ cancelled: false, articles: 201 - report.articles });
    expect(store.articleCount).toBe(201);
  });

  it('does nothing when it is cancelled before it begins', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, mixedFiles);
    const { report, embedded } = await runImport(new MemoryStore(), [folder], {
      signal: AbortSignal.abort(),
    });
    expect(report).toMatchObject({ cancelled: true, files: 0, articles: 0 });
    expect(embedded).toBe(0);
  });

  it('tells progress that never falls and ends at the totals', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, mixedFiles);
    await appendFile(join(folder, 'umzug.md'), longText('Übergabe', 10));
    const store = new MemoryStore();
    const { progress, report } = await runImport(store, [folder]);
    for (const [at, { filesDone, chunksDone, filesTotal, secondsLeft = 0 }] of progress.entries()) {
      const before = progress[at - 1];
      expect(filesDone).toBeGreaterThanOrEqual(before?.filesDone ?? 0);
      expect(chunksDone).toBeGreaterThanOrEqual(before?.chunksDone ?? 0);
      expect(filesTotal).toBe(5);
      expect(secondsLeft).toBeGreaterThanOrEqual(0);
    }
    expect(progress.length).toBeGreaterThan(3);
    expect(progress.at(-1)).toMatchObject({ filesDone: 5, chunksDone: store.chunkCount, secondsLeft: 0 });
    expect(progress.flatMap(({ finished }) => finished)).toHaveLength(report.files);
    expect(report.chunks).toBe(store.chunkCount);
  });

  it('accounts for every source of any folder', { timeout: 60_000 }, async () => {
    const file = fc.constantFrom('gut', 'leer', 'fremd', 'tabelle', 'halb', 'fragen');
    const contents: Record<string, readonly [string, string]> = {
      // # is the file's number: nothing twice, since a copy would be left out.
      gut: ['md', '# Titel\n\nEin Satz von #.'],
      leer: ['txt', '  '],
      fremd: ['bin', 'x'],
      tabelle: ['csv', 'id;text\n1;eins von #\n2;zwei von #\n'],
      halb: ['jsonl', '{"id":"1","title":"Eins","text":"eins von #"}\nkaputt\n'],
      fragen: ['jsonl', '{"id":"1","text":"Wie?"}\n'],
    };
    const property = fc.asyncProperty(
      fc.array(file, { maxLength: 12 }),
      fc.boolean(),
      async (kinds, twice) => {
        const folder = await temporaryFolder();
        await mkdir(join(folder, 'kb'));
        const files = kinds.map((kind, at) => [
          `kb/${at}.${contents[kind]![0]}`,
          contents[kind]![1].replaceAll('von #', `von ${at}`),
        ]);
        await writeFiles(folder, Object.fromEntries(files) as Record<string, string>);
        const store = new MemoryStore();
        if (twice) await runImport(store, [folder]);
        const { report, progress } = await runImport(store, [folder]);
        await rm(folder, { recursive: true });
        const count = (...wanted: string[]) => kinds.filter((kind) => wanted.includes(kind)).length;
        expect(report.files).toBe(kinds.length);
        expect(report.failed).toBe(count('leer'));
        expect(report.skipped).toBe(count('fremd', 'fragen'));
        expect(report.unchanged).toBe(twice ? count('gut', 'tabelle', 'halb') : 0);
        const outcomes = progress.flatMap(({ finished }) => finished.map(({ outcome }) => outcome));
        const through = outcomes.filter((outcome) => outcome === 'added' || outcome === 'updated').length;
        expect(through + report.unchanged + report.skipped + report.failed).toBe(report.files);
        expect(report.failures).toHaveLength(report.failed + report.skipped + count('halb'));
        expect(report.articles).toBe(twice ? 0 : store.articleCount);
        expect(store.articleCount).toBe(count('gut', 'halb') + 2 * count('tabelle'));
      },
    );
    await fc.assert(property, { numRuns: 30 });
  });
});
