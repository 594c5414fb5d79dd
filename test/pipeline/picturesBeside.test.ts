// A page is what its words say and what the pictures beside it show: a picture that changes, comes or goes is noticed.
// On the store of the tests and on LanceDB alike.
import { rm, utimes, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bothStores } from './bothStores';
import { ledgerTrial, watchedPreparer } from './ledgerTrial';

const pictureOf = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 200, height: 100, channels: 3, background } })
    .png()
    .toBuffer();
const old = new Date(Date.now() - 60_000);

describe.each(bothStores)('pictures beside pages in %s', (_name, openOne) => {
  async function pages() {
    const trial = await ledgerTrial(openOne, {
      'a.md': '# Zähler ablesen\n\n![Zähler](bild.png)\n\nAlle Stellen vor dem Komma.',
      'b.html': '<title>Ohne</title><h1>Ohne</h1><p>Hier ist kein Bild.</p>',
      'bild.png': await pictureOf('red'),
    });
    const opened: string[] = [];
    const preparer = watchedPreparer(opened);
    const runTold = async (...args: Parameters<typeof trial.run>) => {
      opened.length = 0;
      const [options, paths] = args;
      const { report } = await trial.run({ preparer, ...options }, paths);
      return { report, opened: opened.map((path) => path.replace(/^.*\//, '')) };
    };
    const shown = async () => {
      const article = await trial.store.article(trial.idOf('a.md'));
      return article?.blocks.flatMap((block) => (block.kind === 'image' ? block.asset : []));
    };
    await runTold();
    return { ...trial, runTold, shown };
  }

  it('leaves everything unread that is as it was', async () => {
    const { runTold, shown } = await pages();
    expect(await shown()).toHaveLength(1);
    expect((await runTold()).opened).toEqual([]);
  });

  it('reads the page again where only its picture is another', async () => {
    const { runTold, shown, place } = await pages();
    const before = await shown();
    await writeFile(place('bild.png'), await pictureOf('blue'));
    await utimes(place('bild.png'), old, old);
    const { report, opened } = await runTold();
    expect([opened, report.articles]).toEqual([['a.md'], 1]);
    expect(await shown()).toHaveLength(1);
    expect(await shown()).not.toEqual(before);
    expect((await runTold()).opened).toEqual([]);
  });

  it('notices a picture that goes, and one that comes', async () => {
    const { runTold, shown, place } = await pages();
    await rm(place('bild.png'));
    expect((await runTold()).opened).toEqual(['a.md']);
    expect(await shown()).toEqual([]);
    expect((await runTold()).opened).toEqual([]);
    await writeFile(place('bild.png'), await pictureOf('green'));
    expect((await runTold()).opened).toEqual(['a.md']);
    expect(await shown()).toHaveLength(1);
  });

  it('reads a touched picture, and changes nothing where it shows the same', async () => {
    const { runTold, place } = await pages();
    await utimes(place('bild.png'), old, old);
    const { report, opened } = await runTold();
    expect([opened, report.articles, report.unchanged]).toEqual([['a.md'], 0, 2]);
  });

  it('reads the page where a watched folder tells of its picture alone, which is no scan', async () => {
    const { runTold, shown, place, entry } = await pages();
    const before = await shown();
    await writeFile(place('bild.png'), await pictureOf('blue'));
    await utimes(place('bild.png'), old, old);
    const { report, opened } = await runTold({ met: true }, [place('bild.png')]);
    expect([opened, report.articles, report.failed]).toEqual([['a.md'], 1, 0]);
    expect(await shown()).not.toEqual(before);
    expect(await entry('bild.png')).toMatchObject({ outcome: 'skipped', code: 'SOURCE_PAGE_PART' });
    await rm(place('bild.png'));
    expect((await runTold({ met: true, gone: [place('bild.png')] }, [])).opened).toEqual(['a.md']);
    expect(await shown()).toEqual([]);
  });
});
