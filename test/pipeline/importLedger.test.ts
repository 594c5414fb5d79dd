// What an import notes of every source, and what the next one makes of it: unread files, edited articles, gone files.
// On the store of the tests and on LanceDB alike.
import { rm, utimes, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { importedKeeping, type Keeping, keepingOf } from '../../knowledge/vocabulary/keeping';
import { bothStores } from './bothStores';
import { mixedFiles, sourcesOf, writeFiles } from './importTrial';
import { ledgerTrial, watchedPreparer } from './ledgerTrial';

const umzug =
  '# Umzug melden\n\nMelden Sie Ihren Umzug mindestens zwei Wochen vorher im Portal unter Vertrag.';
describe.each(bothStores)('the ledger of imports into %s', (_name, openOne) => {
  const workspace = (files: Readonly<Record<string, string>>) => ledgerTrial(openOne, files);

  it('says of every source what became of it, and how', async () => {
    const { folder, run, store, entry } = await workspace({ ...mixedFiles, 'leer.txt': ' ', 'x.bin': 'x' });
    await run();
    const all = await store.ledger.all();
    expect(all.map(({ source, outcome }) => [source.replace(`${folder}/`, ''), outcome]).sort()).toEqual([
      ['artikel.jsonl', 'added'],
      ['fragen.csv', 'added'],
      ['leer.txt', 'failed'],
      ['rechnung/abschlag.html', 'added'],
      ['rechnung/mahnung.txt', 'added'],
      ['umzug.md', 'added'],
      ['x.bin', 'skipped'],
    ]);
    const { steps, ...rest } = await entry('umzug.md');
    expect(rest).toMatchObject({ importId: 'i1', format: 'markdown', language: 'de', articles: 1 });
    expect(rest.sizeBytes).toBeGreaterThan(100);
    expect(steps.map(({ name }) => name)).toEqual([
      ...['read', 'extracted', 'compared', 'chunked', 'embedded', 'searchable'],
    ]);
    const { chunks } = rest;
    expect(steps.slice(3)).toMatchObject([{ count: chunks }, { count: chunks }, { count: 1 }]);
    expect(await entry('fragen.csv')).toMatchObject({ articles: 2, articleIds: { length: 2 } });
    expect((await entry('leer.txt')).code).toBe('SOURCE_EMPTY');
    expect(await entry('leer.txt')).not.toHaveProperty('stamp');
  });

  it('has a file of unchanged size and time not read again', async () => {
    const { run, entry, place, store, idOf } = await workspace(mixedFiles);
    await run();
    const opened: string[] = [];
    const preparer = watchedPreparer(opened);
    const { report } = await run({ preparer });
    expect([report.unchanged, opened]).toEqual([5, []]);
    expect(await entry('umzug.md')).toMatchObject({
      outcome: 'unchanged',
      importId: 'i2',
      steps: { length: 6 },
    });
    // Another time, other bytes, an article that is gone, another model: each is read.
    await utimes(place('umzug.md'), 1_000, 1_000);
    await store.removeArticles([idOf('rechnung/mahnung.txt')]);
    await run({ preparer });
    expect(opened.map((path) => path.replace(/^.*\//, ''))).toEqual(['mahnung.txt', 'umzug.md']);
    opened.length = 0;
    await run({ preparer, fingerprint: 'other model' });
    expect(opened).toHaveLength(5);
  });

  it('does not trust the time of a file that changed right before it was read', async () => {
    const { run, place } = await workspace({ 'a.md': umzug });
    const now = { nowMs: Date.now() };
    await run(now);
    await writeFile(place('a.md'), umzug.replace('Melden', 'Nennen'));
    const { report } = await run({ nowMs: now.nowMs + 10_000 });
    expect(report).toMatchObject({ articles: 1, unchanged: 0 });
  });

  it('keeps what people have set of an article, unless the file claims otherwise', async () => {
    const { run, place, store, idOf } = await workspace({ 'a.md': umzug });
    await run();
    const byHand: Keeping = { ...importedKeeping, state: 'notValidated', owner: 'Ada', tags: ['umzug'] };
    await store.changeKeeping(new Map([[idOf('a.md'), byHand]]), { cause: 'keeping' });
    await writeFile(place('a.md'), `${umzug} Neu.`);
    await run();
    expect((await store.article(idOf('a.md')))?.text).toContain('Neu.');
    expect(store.headOf(idOf('a.md'))?.keeping).toEqual(byHand);
    // What front matter says is the source's own word.
    await writeFile(place('a.md'), `---\nstate: archived\n---\n\n${umzug} Neuer.`);
    await run();
    expect(store.headOf(idOf('a.md'))?.keeping).toEqual({ ...byHand, state: 'archived' });
  });

  it('leaves an article alone that is edited here, and notes what its source says by now', async () => {
    const { run, place, store, entry, idOf } = await workspace({ 'a.md': umzug });
    await run();
    const id = idOf('a.md');
    const here: Keeping = { ...importedKeeping, master: 'here' };
    await store.changeKeeping(new Map([[id, here]]), { cause: 'keeping' });
    const article = (await store.article(id))!;
    await store.commit([{ article: { ...article, text: 'Hier.', contentHash: 'here' }, chunks: [] }], {
      cause: 'edit',
    });
    await run();
    expect((await entry('a.md')).outcome).toBe('unchanged');
    await writeFile(place('a.md'), `${umzug} Neu.`);
    for (const _round of [1, 2]) {
      const { report } = await run();
      expect(report.failures).toMatchObject([{ outcome: 'skipped', code: 'SOURCE_DETACHED' }]);
      const { newer } = await entry('a.md');
      expect(newer).toMatchObject([{ articleId: id, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    }
    expect((await store.article(id))?.text).toBe('Hier.');
    expect(store.articleCount).toBe(1);
  });

  it('archives what a gone file gave, takes its copy in, and has both back when it returns', async () => {
    const { run, place, store, entry, idOf, folder } = await workspace({
      ...{ 'weg/a.md': umzug, 'weg/b.csv': 'id;titel;text\n1;Eins;Erste.\n2;Zwei;Zweite.\n' },
      ...{ 'kopie.md': umzug, 'c.md': '# Anders\n\nEtwas anderes.' },
    });
    await run();
    expect((await entry('weg/a.md')).outcome).toBe('duplicate');
    await rm(place('kopie.md'));
    await rm(place('weg/b.csv'));
    const { report, progress } = await run({ gone: [place('kopie.md'), place('weg/b.csv')] }, []);
    expect(report.cancelled).toBe(false);
    expect(progress.at(-1)).toMatchObject({ filesDone: 3, filesTotal: 3 });
    expect(keepingOf(store.headOf(idOf('kopie.md'))!).state).toBe('archived');
    expect(await entry('weg/b.csv')).toMatchObject({ outcome: 'removed', articles: 2 });
    expect(await sourcesOf(store, folder)).toContain('weg/a.md');
    await writeFiles(folder, { 'weg/b.csv': 'id;titel;text\n1;Eins;Erste.\n2;Zwei;Zweite.\n' });
    await run();
    expect(await entry('weg/b.csv')).toMatchObject({ outcome: 'updated' });
    for (const id of (await entry('weg/b.csv')).articleIds)
      expect(keepingOf(store.headOf(id)!).state).toBe('validated');
  });

  it('has every row of a long table back when its file returns', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `${at};Zeile ${at};Text ${at}.`);
    const table = { 'liste.csv': `id;titel;text\n${rows.join('\n')}\n` };
    const { run, place, store, folder, entry } = await workspace(table);
    await run();
    expect(await entry('liste.csv')).toMatchObject({ articleIds: { length: 60 }, texts: { length: 60 } });
    await rm(place('liste.csv'));
    await run({ gone: [place('liste.csv')] }, []);
    await writeFiles(folder, table);
    await run();
    const states = new Set<string>();
    for await (const head of store.listArticles()) states.add(keepingOf(head).state);
    expect([...states]).toEqual(['validated']);
  });

  it('has a gone folder archived with all that came from it', async () => {
    const { run, place, store } = await workspace({
      'weg/tief/a.md': umzug,
      'weg/b.md': '# B\n\nB.',
      'wegen.md': '# C\n\nC.',
    });
    await run();
    await run({ gone: [place('weg')] }, []);
    const states: string[] = [];
    for await (const head of store.listArticles()) states.push(keepingOf(head).state);
    expect(states.sort()).toEqual(['archived', 'archived', 'validated']);
  });
});
