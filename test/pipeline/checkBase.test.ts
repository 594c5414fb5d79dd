// Examination and backups over the real store: a sound base is called sound, planted damage is found and put right.
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '@lancedb/lancedb';
import { describe, expect, it } from 'vitest';
import { isSound } from '../../knowledge/vocabulary/checkUp';
import { backupFolder, dailyBackup, keptBackups } from '../../main/engine/care/dailyBackup';
import { hashEmbedder } from '../fakes/hashEmbedder';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, knowledgeFolder, openTrial } from './engineTrial';

const signal = new AbortController().signal;
const configured = async () => fakeModel('m').embedder;

async function filledFolder(): Promise<string> {
  const dataDir = await temporaryFolder();
  const { engine } = await openTrial(dataDir, { configured });
  await engine.importPaths([await knowledgeFolder()]);
  await engine.close();
  return dataDir;
}

async function opened(dataDir: string) {
  const { engine } = await openTrial(dataDir, { configured });
  await engine.modelReady();
  const check = (repair: boolean) => engine.workspace.checkBase({ repair }, signal);
  return { engine, check };
}

/** Writes into a table behind the store's back. */
async function spoil(
  dataDir: string,
  table: string,
  where: string,
  valuesSql: Record<string, string>,
): Promise<void> {
  const connection = await connect(join(dataDir, 'store'));
  const opened = await connection.openTable(table);
  await opened.update({ where, valuesSql });
  opened.close();
  connection.close();
}

describe('the examination', () => {
  it('calls an undisturbed base sound', async () => {
    const { engine, check } = await opened(await filledFolder());
    const checkUp = await check(false);
    expect(isSound(checkUp)).toBe(true);
    expect(checkUp.findings).toMatchObject([
      { check: 'articles', examined: engine.status().articles },
      { check: 'words' },
      { check: 'meaning', examined: engine.status().chunks },
      { check: 'backups', examined: 0 },
      { check: 'sources', faults: 0 },
    ]);
    expect(checkUp.findings[1]?.examined).toBeGreaterThan(0);
  });

  it('names files that are gone or say something else, which is no damage of the base', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine } = await openTrial(dataDir, { configured });
    await engine.importPaths([folder]);
    const sources = async () =>
      (await engine.workspace.checkBase({ repair: false }, signal)).findings.find(
        ({ check }) => check === 'sources',
      );
    const [gone, changed, touched] = ['umzug.md', 'rechnung/mahnung.txt', 'rechnung/abschlag.html'].map(
      (name) => join(folder, name),
    ) as [string, string, string];
    expect(await sources()).toMatchObject({ examined: 5, faults: 0 });
    await utimes(touched, 1, 1);
    await rm(gone);
    await writeFile(changed, (await readFile(changed, 'utf8')).replace('binnen', 'nach'));
    const found = await sources();
    expect(found).toMatchObject({ examined: 5, faults: 2, repaired: 0 });
    expect([...(found?.examples ?? [])].sort()).toEqual([changed, gone].sort());
    expect(isSound(await engine.workspace.checkBase({ repair: false }, signal))).toBe(true);
    // Who keeps the article here does not need its file any more.
    const { articles } = await engine.listArticles({ offset: 0, limit: 100 });
    const { id } = articles.find(({ source }) => source === gone)!;
    await engine.workspace.chooseMaster({ articleId: id, master: 'here' }, signal);
    expect(await sources()).toMatchObject({ examined: 4, faults: 1, examples: [changed] });
  });

  it('finds a chunk whose text is not the article’s, and cuts the article anew', async () => {
    const dataDir = await filledFolder();
    await spoil(dataDir, 'chunks', `text LIKE '%a%'`, { text: `'ganz etwas anderes'` });
    const { check } = await opened(dataDir);
    const [found] = (await check(false)).findings;
    expect(found?.faults).toBeGreaterThan(0);
    expect(found?.examples.length).toBeGreaterThan(0);
    const [repaired] = (await check(true)).findings;
    expect(repaired?.repaired).toBe(found?.faults);
    expect(isSound(await check(false))).toBe(true);
  });

  it('names what it cannot put right: an article whose own row is broken', async () => {
    const dataDir = await filledFolder();
    await spoil(dataDir, 'articles', `source LIKE '%.md'`, { blocks: `'kein JSON'` });
    const { check } = await opened(dataDir);
    const checkUp = await check(true);
    expect(checkUp.findings[0]).toMatchObject({ check: 'articles', repaired: 0 });
    expect(checkUp.findings[0]?.faults).toBeGreaterThan(0);
    expect(isSound(checkUp)).toBe(false);
  });

  it('finds vectors that the index does not hold, and gives them to it', async () => {
    const dataDir = await filledFolder();
    const { engine } = await opened(dataDir);
    const { articles } = await engine.listArticles({ offset: 0, limit: 1 });
    await engine.close();
    const id = articles[0]!.id;
    // Another unit vector than the one that was indexed.
    const flipped = `X'${Buffer.from(Float32Array.from({ length: hashEmbedder().dimensions }, (_, i) => (i === 0 ? 1 : 0)).buffer).toString('hex')}'`;
    await spoil(dataDir, 'chunks', `articleId = '${id}'`, { vector: flipped });
    const again = await opened(dataDir);
    const meaning = (await again.check(true)).findings[2];
    expect(meaning?.faults).toBeGreaterThan(0);
    expect(meaning?.repaired).toBe(meaning?.faults);
    expect((await again.check(false)).findings[2]).toMatchObject({ faults: 0 });
  });
});

it('an examination that runs is broken off when the engine closes', async () => {
  const { engine, check } = await opened(await filledFolder());
  const examined = check(true).then(
    () => 'done',
    ({ code }) => code,
  );
  await engine.close();
  expect(await examined).toBe('CANCELLED');
});

describe('daily backups', () => {
  it('are written once a day, verified, and thinned out; a broken one is found', async () => {
    const dataDir = await filledFolder();
    const { engine, check } = await opened(dataDir);
    const first = await engine.workspace.backUpNow({}, signal);
    expect((await engine.workspace.readCare({}, signal)).backups).toEqual([first]);
    expect((await check(false)).findings[3]).toMatchObject({ examined: 1, faults: 0 });
    const file = join(backupFolder(dataDir), first.name);
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length - 200));
    expect((await check(false)).findings[3]).toMatchObject({
      examined: 1,
      faults: 1,
      examples: [first.name],
    });
  });

  it('are due on a new day, also after the clock was set back, and never for an empty base', async () => {
    const dataDir = await temporaryFolder();
    let nowMs = new Date('2026-11-22T10:00:00').getTime();
    const written: string[] = [];
    const store = {
      articleCount: 0,
      backup: async (file: string) => {
        written.push(file);
        await writeFile(file, 'x');
      },
    };
    await mkdir(join(dataDir, 'store'));
    const settings = () => ({ daily: true, days: 2, weeks: 0 });
    const task = dailyBackup({ dataDir, store, nowMs: () => nowMs, settings });
    expect(await task.due()).toBe(false);
    store.articleCount = 1;
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-20', '2026-11-24']) {
      nowMs = new Date(`${day}T10:00:00`).getTime();
      expect(await task.due()).toBe(true);
      await task.run();
      expect(await task.due()).toBe(false);
    }
    expect(written).toHaveLength(4);
    expect((await keptBackups(dataDir)).map(({ name }) => name.slice(14, 24))).toEqual([
      '2026-11-24',
      '2026-11-23',
    ]);
    expect(await readdir(backupFolder(dataDir))).toHaveLength(2);
  });
});
