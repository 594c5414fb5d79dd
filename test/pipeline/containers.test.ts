// Containers through the whole import: each member an article of its own, pictures stored, links and places kept.
// On the store of the tests and on LanceDB alike.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleIdOf } from '../../indexer/pipeline/prepareArticle';
import { linkTargetsOf, plainSource } from '../../knowledge/vocabulary/linkedSource';
import { mailOf, type ZipEntry, zipOf } from '../fakes/containers';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { bothStores } from './bothStores';
import { runImport, sourcesOf, writeFiles } from './importTrial';

const wiki = join(import.meta.dirname, '../fixtures/formats/wiki.zip');

describe.each(bothStores)('importing containers into %s', (_name, openOne) => {
  async function zipIn(entries: readonly ZipEntry[]) {
    const folder = await temporaryFolder();
    const file = join(folder, 'wissen.zip');
    const put = (next: readonly ZipEntry[]) => writeFile(file, zipOf(next));
    await put(entries);
    return { folder, file, put, store: await openOne() };
  }
  const entry = (name: string, words: string): ZipEntry => ({ name, content: `# ${name}\n\n${words}\n` });

  it('embeds anew only the member that changed and lets removed ones go', async () => {
    const { folder, put, store } = await zipIn([
      entry('a.md', 'Eins.'),
      entry('b.md', 'Zwei.'),
      entry('c.md', 'Drei.'),
    ]);
    const first = await runImport(store, [folder]);
    expect(first.report).toMatchObject({ files: 1, articles: 3, failed: 0 });
    expect((await runImport(store, [folder])).embedded).toBe(0);
    await put([
      entry('a.md', 'Eins.'),
      entry('b.md', 'Zwei, neu.'),
      { name: 'd.csv', content: 'id;text\n1;Vier.\n' },
    ]);
    const second = await runImport(store, [folder]);
    expect(second.embedded).toBe(2);
    expect(await sourcesOf(store, folder)).toEqual([
      'wissen.zip#a.md',
      'wissen.zip#b.md',
      'wissen.zip#d.csv#1',
    ]);
  });

  it('keeps what came from a member that can no longer be read, and says so', async () => {
    const { folder, put, store } = await zipIn([
      entry('a.md', 'Eins.'),
      entry('b.md', 'Zwei.'),
      entry('c.md', 'Drei.'),
    ]);
    await runImport(store, [folder]);
    await put([{ ...entry('a.md', 'Eins.'), encrypted: true }, entry('b.md', 'Zwei.')]);
    const { report } = await runImport(store, [folder]);
    expect(report.failures.map(({ source, code }) => [source.slice(folder.length + 1), code])).toEqual([
      ['wissen.zip#a.md', 'SOURCE_ENCRYPTED'],
    ]);
    expect(await sourcesOf(store, folder)).toEqual(['wissen.zip#a.md', 'wissen.zip#b.md']);
  });

  it('stores the pictures of a page, its place and its links to other pages', async () => {
    const store = await openOne();
    await runImport(store, [wiki]);
    const page = await store.article(articleIdOf(wiki, 'KS/Zaehlerstand-melden_3.html'));
    expect(page?.keeping).toMatchObject({ place: ['Kundenservice', 'Start', 'Zähler'], state: 'validated' });
    const image = page?.blocks.find((block) => block.kind === 'image');
    const asset = image?.kind === 'image' ? await store.asset(image.asset) : undefined;
    expect(asset).toMatchObject({ mediaType: 'image/webp', width: 640, height: 300 });
    const sources = new Set<string>();
    for await (const head of store.listArticles()) sources.add(plainSource(head.source));
    const reached = linkTargetsOf(page!).map(({ href, sources: wanted }) => [
      href,
      wanted.some((one) => sources.has(one)),
    ]);
    expect(reached).toEqual([
      ['Zaehlertausch_4.html', true],
      ['Umzug_5.html', true],
      ['Fehlt_9.html', false],
    ]);
  });

  it('finds the place of pages in the index of their folder, and leaves the index out', async () => {
    const folder = await temporaryFolder();
    const page = (title: string) =>
      `<html><head><title>${title}</title></head><body><p>${title} ist so.</p></body></html>`;
    await writeFiles(folder, {
      'index.html':
        '<ul><li><a href="a.html">Zähler</a><ul><li><a href="tief/b.html">Tausch</a></li></ul></li><li><a href="c.html">Umzug</a></li></ul>',
      'a.html': page('Zähler'),
      'tief/b.html': page('Tausch'),
      'c.html': page('Umzug'),
    });
    const store = await openOne();
    const { report } = await runImport(store, [folder]);
    expect(report).toMatchObject({ articles: 3, skipped: 1, failed: 0 });
    const article = await store.article(articleIdOf(join(folder, 'tief/b.html')));
    expect(article?.keeping?.place).toEqual(['Zähler']);
  });

  it('takes a mail and its attachments, each as an article', async () => {
    const folder = await temporaryFolder();
    const lines = ['Subject: Frage', 'From: a@b.example', 'Content-Type: multipart/mixed; boundary=b', ''];
    const attached = [
      '--b',
      'Content-Disposition: attachment; filename=x.md',
      '',
      '# Anhang',
      '',
      'Text.',
      '--b--',
    ];
    await writeFile(join(folder, 'frage.eml'), mailOf(...lines, '--b', '', 'Wie geht das?', ...attached));
    const store = await openOne();
    const { report } = await runImport(store, [folder]);
    expect(report).toMatchObject({ articles: 2, failed: 0 });
    expect(await sourcesOf(store, folder)).toEqual(['frage.eml', 'frage.eml#x.md']);
    expect((await readFile(join(folder, 'frage.eml'))).length).toBeGreaterThan(0);
    expect((await runImport(store, [folder])).report).toMatchObject({ articles: 0, unchanged: 1 });
  });
});
