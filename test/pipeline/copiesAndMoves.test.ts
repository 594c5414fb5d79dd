// Copies and moves are the same whatever holds them: files, rows of tables, members of archives, attachments of mails.
// On the store of the tests and on LanceDB alike.
import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { MovedArticle } from '../../indexer/pipeline/importOptions';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import { importedKeeping, keepingOf } from '../../knowledge/vocabulary/keeping';
import { mailOf, zipOf } from '../fakes/containers';
import { bothStores } from './bothStores';
import { sourcesOf } from './importTrial';
import { ledgerTrial, watchedPreparer } from './ledgerTrial';

const umzug =
  '# Umzug melden\n\nMelden Sie Ihren Umzug mindestens zwei Wochen vorher im Portal unter Vertrag.';
const im = '# Umzug melden\n\nIm Portal.';
const mail = mailOf(
  ...['From: a@example.org', 'Subject: Neu', 'MIME-Version: 1.0'],
  ...['Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'Neues.'],
  ...['--b', 'Content-Type: text/markdown; name=x.md', 'Content-Disposition: attachment; filename=x.md', ''],
  ...[...im.split('\n'), '--b--', ''],
);

describe.each(bothStores)('copies and moves in %s', (_name, openOne) => {
  const workspace = (files: Readonly<Record<string, string | Uint8Array>>) => ledgerTrial(openOne, files);

  it('leaves out a copy of a file, names its twin, and remembers what its owner wants', async () => {
    const { run, entry, store, folder, idOf } = await workspace({
      'a.md': umzug,
      'b/kopie.md': `${umzug}\n\n\n`,
    });
    const { report } = await run();
    expect(report).toMatchObject({ files: 2, articles: 1, failed: 0, duplicates: 1 });
    expect(await entry('b/kopie.md')).toMatchObject({
      outcome: 'duplicate',
      articleIds: [],
      twin: { articleId: idOf('a.md'), title: 'Umzug melden', source: `${folder}/a.md`, share: 1 },
    });
    const opened: string[] = [];
    const again = await run({ preparer: watchedPreparer(opened) });
    expect([opened, again.report.unchanged]).toEqual([[], 1]);
    expect((await entry('b/kopie.md')).outcome).toBe('duplicate');

    await store.ledger.put([{ ...(await entry('b/kopie.md')), decision: 'keepBoth' }]);
    await run({ reread: true });
    expect(await sourcesOf(store, folder)).toEqual(['a.md', 'b/kopie.md']);
    await run();
    expect(await entry('b/kopie.md')).toMatchObject({ outcome: 'unchanged', decision: 'keepBoth' });

    await store.ledger.put([{ ...(await entry('b/kopie.md')), decision: 'replace' }]);
    await run({ reread: true });
    expect(keepingOf(store.headOf(idOf('a.md'))!).state).toBe('archived');
    await store.changeKeeping(new Map([[idOf('a.md'), importedKeeping]]));

    await store.ledger.put([{ ...(await entry('b/kopie.md')), decision: 'leave' }]);
    await run({ reread: true });
    expect(await sourcesOf(store, folder)).toEqual(['a.md']);
  });

  it('takes in every copy of what its sources call archived, and nothing more the next time', async () => {
    const table = 'id;title;text;state\n1;Umzug;Im Portal.;\n2;Bonus;Läuft aus.;archived\n3;Leer;;\n';
    const { run, store, folder } = await workspace({ 'a.csv': table, 'b.csv': table });
    await run();
    const came = await sourcesOf(store, folder);
    expect(came).toEqual(['a.csv#1', 'a.csv#2', 'b.csv#2']);
    for (let again = 0; again < 2; again++) {
      const { report } = await run();
      expect(report.articles).toBe(0);
      expect(await sourcesOf(store, folder)).toEqual(came);
    }
  });

  it('takes a copy in as soon as its twin says something else', async () => {
    const { run, place, store, folder } = await workspace({ 'a.md': umzug, 'kopie.md': umzug });
    await run();
    await writeFile(place('a.md'), `${umzug} Danach gilt etwas anderes.`);
    await run();
    expect(await sourcesOf(store, folder)).toEqual(['a.md', 'kopie.md']);
  });

  it('leaves out copies of what an article said before it was edited here, until their owner wants both', async () => {
    const { run, place, entry, store, folder, idOf } = await workspace({ 'a.md': umzug, 'kopie.md': umzug });
    await run();
    const id = idOf('a.md');
    await store.changeKeeping(new Map([[id, { ...importedKeeping, master: 'here' as const }]]), {
      cause: 'keeping',
    });
    const article = (await store.article(id))!;
    await store.commit([{ article: { ...article, text: 'Hier.', contentHash: 'here' }, chunks: [] }], {
      cause: 'edit',
    });
    // One that lay there before the edit, and one that comes after it.
    await writeFile(place('spaeter.md'), umzug);
    for (const reread of [false, true]) {
      const { report } = await run({ reread });
      expect(report).toMatchObject({ articles: 0, duplicates: 2 });
      expect(await sourcesOf(store, folder)).toEqual(['a.md']);
      expect(await entry('spaeter.md')).toMatchObject({ outcome: 'duplicate', twin: { articleId: id } });
    }
    await store.ledger.put([{ ...(await entry('kopie.md')), decision: 'keepBoth' }]);
    await run({ reread: true });
    expect(await sourcesOf(store, folder)).toEqual(['a.md', 'kopie.md']);
  });

  it('leaves out no short text under another title, nor one that holds for something else', async () => {
    const { run, store } = await workspace({
      ...{ 'c.md': '# Eins\n\nSiehe Anlage.', 'd.md': '# Zwei\n\nSiehe Anlage.' },
      ...{ 'e.md': `---\nscope: [strom]\n---\n\n${umzug}`, 'f.md': `---\nscope: [gas]\n---\n\n${umzug}` },
      ...{ 'g.md': `---\nstate: archived\n---\n\n${umzug}`, 'h.md': umzug },
    });
    await run();
    expect(store.articleCount).toBe(6);
  });

  it.each([
    ['rows of tables', { 'b.csv': 'id;titel;text\n1;Umzug melden;Im Portal.\n2;Neu;Neues.\n' }],
    [
      'lines',
      {
        'b.jsonl':
          '{"id":"1","title":"Umzug melden","text":"Im Portal."}\n{"id":"2","title":"Neu","text":"Neues."}',
      },
    ],
    [
      'members of archives',
      {
        'b.zip': zipOf([
          { name: 'x.md', content: '# Umzug melden\n\nIm Portal.' },
          { name: 'y.md', content: '# Neu\n\nNeues.' },
        ]),
      },
    ],
    ['attachments of mails', { 'b.eml': mail }],
  ] as const)(
    'leaves out copies among %s, and has them in as soon as their twin goes',
    async (_name, files) => {
      const [name = ''] = Object.keys(files);
      const { run, place, store, entry, folder, idOf } = await workspace({ 'a.md': im, ...files });
      await run();
      expect(store.articleCount).toBe(2);
      const texts = (await entry(name)).texts ?? [];
      expect(texts.map(({ twinId }) => twinId).sort()).toEqual([idOf('a.md'), undefined]);
      expect(await entry(name)).toMatchObject({
        outcome: 'added',
        articleIds: { length: 1 },
        stamp: { articleCount: 1 },
      });
      const opened: string[] = [];
      await run({ preparer: watchedPreparer(opened) });
      expect(opened).toEqual([]);
      // The twin alone is read again, elsewhere than its copy.
      await writeFile(place('a.md'), '# Umzug melden\n\nNur noch am Telefon.');
      await run({}, [place('a.md')]);
      expect(store.articleCount).toBe(3);
      expect((await entry(name)).texts?.some(({ twinId }) => twinId)).toBe(false);
      await rm(place(name));
      await run({ gone: [place(name)] }, []);
      expect(await sourcesOf(store, folder)).toHaveLength(3);
    },
  );

  it('leaves out the second of two equal rows, and a table that only repeats another as a whole', async () => {
    const table = 'id;titel;text\n1;Umzug;Im Portal.\n2;Umzug;Im  Portal.\n3;Neu;Neues.\n';
    const { run, store, entry } = await workspace({ 'a.csv': table, 'b.csv': table });
    const { report } = await run();
    expect([store.articleCount, report.duplicates]).toEqual([2, 1]);
    expect(await entry('b.csv')).toMatchObject({ outcome: 'duplicate', articleIds: [] });
    await store.ledger.put([{ ...(await entry('b.csv')), decision: 'keepBoth' }]);
    await run({ reread: true });
    expect(store.articleCount).toBe(5);
  });

  it.each([
    [
      'a table',
      'liste.csv',
      (last: string) => `id;titel;text\n1;Eins;Erste.\n2;Zwei;Zweite.\n3;Drei;${last}.\n`,
    ],
    [
      'an archive',
      'paket.zip',
      (last: string) =>
        zipOf(
          ['Erste', 'Zweite', last].map((text, at) => ({
            name: `${at}.md`,
            content: `# T${at}\n\n${text}.`,
          })),
        ),
    ],
  ] as const)(
    'takes along what people set where %s is moved, even what was changed on the way',
    async (_name, name, content) => {
      const { run, place, store, entry, folder } = await workspace({});
      await writeFile(place(name), content('Dritte'));
      await run();
      const before = (await entry(name)).articleIds;
      const owned = (id: ArticleId) =>
        [id, { ...importedKeeping, owner: `Team ${before.indexOf(id)}` }] as const;
      await store.changeKeeping(new Map(before.map(owned)), { cause: 'keeping' });
      await rm(place(name));
      const moved = `neu-${name}`;
      await writeFile(place(moved), content('Anders'));
      const moves: MovedArticle[] = [];
      await run({ gone: [place(name)], onMoved: async (told) => void moves.push(...told) }, [place(moved)]);
      const after = (await entry(moved)).articleIds;
      expect(moves).toEqual(after.map((to, at) => ({ from: before[at], to })));
      expect(after.map((id) => store.headOf(id)?.keeping)).toMatchObject(
        before.map((_, at) => ({ owner: `Team ${at}`, state: 'validated' })),
      );
      expect(await sourcesOf(store, folder)).toHaveLength(6);
    },
  );

  it('has one article of two that were moved together stand for one only', async () => {
    const { run, place, store } = await workspace({ 'a.csv': 'id;titel;text\n1;Eins;Erste.\n' });
    await run();
    await rm(place('a.csv'));
    const twice = 'id;titel;text\n1;Eins;Erste.\n';
    await writeFile(place('b.csv'), twice);
    await writeFile(place('c.csv'), twice);
    const moves: MovedArticle[] = [];
    await run({ gone: [place('a.csv')], onMoved: async (told) => void moves.push(...told) });
    expect(moves).toHaveLength(1);
    expect(store.articleCount).toBe(2);
  });

  it('leaves an article alone that is detached between the look at its table and the turn to remove it', async () => {
    const { run, place, store, entry } = await workspace({
      'a.csv': 'id;titel;text\n1;Eins;E.\n2;Zwei;Z.\n3;Drei;D.\n',
    });
    await run();
    const [, second = '' as ArticleId, third = '' as ArticleId] = (await entry('a.csv')).articleIds;
    await writeFile(place('a.csv'), 'id;titel;text\n1;Eins;E.\n');
    const here = new Map([[second, { ...importedKeeping, master: 'here' as const }]]);
    const remove = store.removeArticles.bind(store);
    // In the queue of writes before the removal, after the look.
    store.removeArticles = async (...asked) => {
      const detaching = store.changeKeeping(here, { cause: 'keeping' });
      await Promise.all([detaching, remove(...asked)]);
    };
    await run();
    expect([store.headOf(second)?.keeping?.master, store.headOf(third)]).toEqual(['here', undefined]);
  });

  it.each([
    ...['Kopie von umzug.md', 'a umzug - Kopie.md', 'a (Kopie 2).md', 'a copy.md', 'Copy of umzug.md'],
  ])('takes the original, not what is called a copy of it: %s', async (name) => {
    const { run, store, folder } = await workspace({ [name]: umzug, 'umzug.md': umzug });
    await run();
    expect(await sourcesOf(store, folder)).toEqual(['umzug.md']);
  });

  it('takes files whose names only begin like copies in their order', async () => {
    const { run, store, folder } = await workspace({ 'kopieren.md': umzug, 'umzug.md': umzug });
    await run();
    expect(await sourcesOf(store, folder)).toEqual(['kopieren.md']);
  });
});
