// A page is what its words say and what the pictures beside it show: a picture that changes, comes or goes is noticed.
// On the store of the tests and on LanceDB alike.
import { rm, utimes, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { estimateTokens } from '../../indexer/embed/openTokenCounter';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import type { Preparer } from '../../indexer/pipeline/preparer';
import type { KeptSource } from '../../knowledge/vocabulary/ledger';
import { bothStores } from './bothStores';
import { ledgerTrial, watchedPreparer } from './ledgerTrial';

const pictureOf = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 200, height: 100, channels: 3, background } })
    .png()
    .toBuffer();
const old = new Date(Date.now() - 60_000);

/** As before pictures were noted: a page is known by its own bytes alone. */
function formerPreparer(): Preparer {
  const inner = localPreparer(estimateTokens);
  let bytesHash = '';
  return {
    ...inner,
    open: async (request, signal) => {
      const { knownHash: _known, ...rest } = request;
      const { facts, offered, faults } = await inner.open(rest, signal);
      const { beside: _beside, ...known } = facts!;
      bytesHash = known.contentHash;
      return { facts: known, faults, offered: offered.map((one) => ({ ...one, contentHash: bytesHash })) };
    },
    take: async (...asked) =>
      (await inner.take(...asked)).map((one) =>
        one.kind === 'failed'
          ? one
          : {
              ...one,
              prepared: { ...one.prepared, article: { ...one.prepared.article, contentHash: bytesHash } },
            },
      ),
  };
}

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

  it('notices it of pages that an earlier version has read, which noted nothing of what they show', async () => {
    const { runTold, run, shown, store, place } = await pages();
    await run({ preparer: formerPreparer(), reread: true });
    const before = await shown();
    const sources = await store.ledger.all();
    const told = sources.map(({ stamp, ...source }): KeptSource => {
      const { reading: _reading, ...known } = stamp ?? {};
      return stamp ? { ...source, stamp: known as typeof stamp } : source;
    });
    expect(told.flatMap(({ stamp }) => stamp?.beside ?? [])).toEqual([]);
    await store.ledger.put(told);
    await writeFile(place('bild.png'), await pictureOf('blue'));
    await utimes(place('bild.png'), old, old);
    const { report, opened } = await runTold();
    // The page without a picture is not even opened.
    expect([opened, report.articles]).toEqual([['a.md'], 1]);
    expect(await shown()).not.toEqual(before);
    // From now on it is followed.
    expect((await runTold()).opened).toEqual([]);
    await writeFile(place('bild.png'), await pictureOf('green'));
    expect((await runTold()).opened).toEqual(['a.md']);
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
