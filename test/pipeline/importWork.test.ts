// Imports as knowledge managers follow them, through the calls of their window: pause, records, ledger, twins, rollback.
// The whole engine on the real store, with a fake model.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, gate, knowledgeFolder, openTrial } from './engineTrial';
import { mixedArticles, writeFiles } from './importTrial';

const model = async () => fakeModel('m').embedder;
const signal = new AbortController().signal;
const page = { search: '', sort: 'name', offset: 0, limit: 200 } as const;

const pause = (engine: Engine, paused: boolean) => engine.workspace.pauseImport({ paused }, signal);
const records = (engine: Engine) => engine.workspace.importRecords({}, signal);
const ledger = (engine: Engine, query: object = {}) =>
  engine.workspace.listLedger({ ...page, ...query }, signal);
const rollBack = (engine: Engine, importId: string) => engine.workspace.rollBackImport({ importId }, signal);

describe('the work of importing', () => {
  it('is remembered with what it brought', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine } = await openTrial(dataDir, { configured: model });
    await writeFiles(folder, { 'leer.md': '', 'z.bin': 'x' });
    await engine.importPaths([folder]);
    await engine.importPaths([folder]);
    const [second, first] = await records(engine);
    expect(first).toMatchObject({
      ...{ phase: 'done', origin: 'files', label: folder.split('/').at(-1), articles: mixedArticles },
      counts: { added: 5, failed: 1, skipped: 1, unchanged: 0 },
    });
    expect(first!.endedAtMs).toBeGreaterThanOrEqual(first!.startedAtMs);
    expect(second).toMatchObject({ counts: { added: 0, unchanged: 5, failed: 1 }, articles: 0 });
    await engine.close();
    const { engine: again } = await openTrial(dataDir, { configured: model });
    expect(await records(again)).toEqual([second, first]);
    expect(await ledger(again)).toMatchObject({ total: 7, counts: { unchanged: 5, failed: 1, skipped: 1 } });
    expect(JSON.stringify(await ledger(again))).not.toContain('fingerprint');
  });

  it('waits while it is paused, with everything done so far findable, and goes on', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { open: reached, opened } = gate();
    const slow = fakeModel('m', () => {
      reached();
      return new Promise((resolve) => setTimeout(resolve, 10));
    });
    const { engine, events } = await openTrial(dataDir, { configured: async () => slow.embedder });
    const importing = engine.importPaths([folder]);
    await opened;
    await pause(engine, true);
    expect((await records(engine))[0]).toMatchObject({ phase: 'paused' });
    await expect.poll(() => engine.status().articles).toBeGreaterThan(0);
    const figures = () => [engine.status().articles, slow.asked.passages];
    const standsStill = async () => {
      const before = figures();
      await new Promise((resolve) => setTimeout(resolve, 150));
      return JSON.stringify(figures()) === JSON.stringify(before);
    };
    // What was on its way when it was held still comes in; then nothing moves.
    await expect.poll(standsStill, { timeout: 20_000 }).toBe(true);
    expect(engine.status().articles).toBeLessThan(mixedArticles);
    expect(engine.status().importRunning).toBe(true);
    await pause(engine, false);
    expect(await importing).toMatchObject({ articles: mixedArticles, cancelled: false });
    expect((await records(engine))[0]).toMatchObject({ phase: 'done', counts: { added: 5 } });
    expect(events.findLast(({ name }) => name === 'statusChanged')).toMatchObject({
      payload: { importRunning: false },
    });
    // What it brought is there to be found now, and not before.
    expect(events.at(-1)).toEqual({ name: 'answersChanged', payload: { by: 'articles' } });
  });

  it('stays paused across a restart, and ends as one import', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { open: reached, opened } = gate();
    const slow = fakeModel('m', () => {
      reached();
      return new Promise((resolve) => setTimeout(resolve, 10));
    });
    const first = await openTrial(dataDir, { configured: async () => slow.embedder });
    const importing = first.engine.importPaths([folder]);
    await opened;
    await pause(first.engine, true);
    await expect.poll(() => first.engine.status().articles).toBeGreaterThan(0);
    await first.engine.close();
    await importing;

    const { engine, events } = await openTrial(dataDir, { configured: model });
    expect(await engine.resumed()).toBeUndefined();
    expect((await records(engine)).map(({ phase }) => phase)).toEqual(['paused']);
    await expect(engine.importPaths([folder])).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    await pause(engine, false);
    await expect.poll(() => engine.status().importRunning, { timeout: 20_000 }).toBe(false);
    expect(events.map(({ name }) => name)).toContain('importFinished');
    const done = await records(engine);
    expect(done).toMatchObject([
      { phase: 'done', counts: { added: 5, unchanged: 0 }, articles: mixedArticles },
    ]);
    expect(await rollBack(engine, done[0]!.id)).toMatchObject({
      removed: mixedArticles,
      kept: 0,
      cancelled: false,
    });
  });

  it('is given up where a paused one is cancelled after a restart', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const note = { schemaVersion: 2, kind: 'import', importId: 'i', paths: [folder], origin: 'files' };
    await writeFile(
      join(dataDir, 'import-job.json'),
      JSON.stringify({ ...note, label: 'kb', startedAtMs: 1, paused: true }),
    );
    const { engine } = await openTrial(dataDir, { configured: model });
    expect(engine.status().importRunning).toBe(true);
    engine.cancelImport();
    expect(await engine.importPaths([folder])).toMatchObject({ articles: mixedArticles });
    expect((await records(engine)).map(({ phase }) => phase)).toEqual(['done', 'cancelled']);
  });

  it('can be taken back as a whole, and says so', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine } = await openTrial(dataDir, { configured: model });
    await engine.importPaths([folder]);
    const [{ id } = { id: '' }] = await records(engine);
    expect(await rollBack(engine, id)).toMatchObject({ removed: mixedArticles, kept: 0, cancelled: false });
    expect(engine.status()).toMatchObject({ articles: 0, chunks: 0, importRunning: false });
    expect(await records(engine)).toMatchObject([{ id, phase: 'rolledBack', kept: 0 }]);
    expect(await ledger(engine)).toMatchObject({ counts: { removed: 5 } });
    expect(await rollBack(engine, id)).toMatchObject({ removed: 0, already: mixedArticles });
    const again = await engine.workspace.repeatImport({ importId: id }, signal);
    expect(again).toMatchObject({ articles: mixedArticles, failed: 0 });
    expect((await ledger(engine)).entries.map(({ source }) => source)[0]).toContain(folder);
    await expect(engine.workspace.repeatImport({ importId: 'x' }, signal)).rejects.toMatchObject({
      code: 'IMPORT_MISSING',
    });
    await expect(rollBack(engine, 'unknown')).rejects.toMatchObject({ code: 'IMPORT_MISSING' });
  });

  it('is taken back as a job: it tells how far it is, can be cancelled, and goes on when asked again', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    let hold: (() => Promise<void>) | undefined;
    const slow = fakeModel('m', () => hold?.());
    const { engine, events } = await openTrial(dataDir, { configured: async () => slow.embedder });
    await engine.importPaths([folder]);
    await writeFile(join(folder, 'umzug.md'), '# Umzug\n\nNur noch ein Satz.');
    await writeFile(join(folder, 'rechnung/mahnung.txt'), 'Mahnung\n\nGeändert.');
    await engine.importPaths([folder]);
    const [{ id } = { id: '' }] = await records(engine);
    const { open: reached, opened } = gate();
    hold = () => {
      reached();
      return new Promise((resolve) => setTimeout(resolve, 20));
    };
    const undoing = rollBack(engine, id);
    await opened;
    expect(engine.status().importRunning).toBe(true);
    expect((await records(engine))[0]).toMatchObject({ id, phase: 'rollingBack' });
    expect(events).toContainEqual({
      ...{ name: 'rollbackProgress', payload: { importId: id, done: 0, total: 2 } },
    });
    engine.cancelImport();
    const cancelled = await undoing;
    expect(cancelled).toMatchObject({ cancelled: true, kept: 0 });
    expect((await records(engine))[0]).toMatchObject({ id, phase: 'partlyRolledBack' });
    expect(engine.status().importRunning).toBe(false);
    await engine.close();
    // Its owner ended it: the next start does not go on by itself.
    const { engine: next } = await openTrial(dataDir, { configured: model });
    await next.resumed();
    expect((await records(next))[0]).toMatchObject({ id, phase: 'partlyRolledBack' });
    const rest = await rollBack(next, id);
    expect([rest.restored + rest.already, rest.cancelled]).toEqual([2, false]);
    expect((await records(next))[0]).toMatchObject({ id, phase: 'rolledBack' });
  });

  it('exports its ledger, reads one source again, and lets a copy in where its owner wants both', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine } = await openTrial(dataDir, { configured: model });
    await writeFiles(folder, { 'a-leer.md': ' ' });
    const umzug = await readFile(join(folder, 'umzug.md'), 'utf8');
    await writeFiles(folder, { 'z/umzug.md': umzug });
    await engine.importPaths([folder]);
    const file = join(dataDir, 'ledger.csv');
    expect(await engine.workspace.exportLedger({ token: file }, signal)).toEqual({ entries: 7 });
    expect((await readFile(file, 'utf8')).split('\r\n')).toHaveLength(9);

    const [empty] = (await ledger(engine, { outcome: 'failed' })).entries;
    await writeFiles(folder, { 'a-leer.md': '# Voll\n\nNun mit Text.' });
    const retried = await engine.workspace.retrySource({ id: empty!.id }, signal);
    expect(retried).toMatchObject({ files: 1, articles: 1, failed: 0 });
    expect((await ledger(engine, { search: 'a-leer' })).entries).toMatchObject([
      { outcome: 'added', source: empty!.source },
    ]);

    const [copy] = (await ledger(engine, { outcome: 'duplicate' })).entries;
    const decided = await engine.workspace.decideTwin({ id: copy!.id, decision: 'keepBoth' }, signal);
    expect(decided).toMatchObject({ articles: 1 });
    await engine.workspace.decideTwin({ id: copy!.id, decision: 'replace' }, signal);
    await engine.workspace.decideTwin({ id: copy!.id, decision: 'leave' }, signal);
    expect((await ledger(engine, { outcome: 'duplicate' })).entries).toMatchObject([{ id: copy!.id }]);
    expect(engine.status().articles).toBe(mixedArticles + 1);
    await expect(engine.workspace.retrySource({ id: 'x' }, signal)).rejects.toMatchObject({
      code: 'SOURCE_MISSING',
    });
  });

  it('reads a locked file once its password is given', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine } = await openTrial(dataDir, { configured: model });
    await copyFile('test/fixtures/formats/passwort.docx', join(folder, 'passwort.docx'));
    await engine.importPaths([folder]);
    const locked = async () => (await ledger(engine, { search: 'passwort' })).entries[0]!;
    const { id, code } = await locked();
    expect(code).toBe('SOURCE_ENCRYPTED');
    const wrong = await engine.workspace.retrySource({ id, password: 'falsch' }, signal);
    expect(wrong).toMatchObject({ failed: 1, failures: [{ code: 'SOURCE_ENCRYPTED' }] });
    const right = await engine.workspace.retrySource({ id, password: 'geheim' }, signal);
    expect(right).toMatchObject({ failed: 0, articles: 1 });
    expect(await locked()).toMatchObject({ outcome: 'added', articles: 1 });
  });

  it.each([
    ['passwort.zip', 'added', 3],
    ['passwort-aes.zip', 'failed', 2],
  ] as const)(
    'asks for the password of %s, and has its members in once it is given',
    async (name, before, articles) => {
      const [dataDir, folder] = [await temporaryFolder(), await temporaryFolder()];
      const { engine } = await openTrial(dataDir, { configured: model });
      await copyFile(join('test/fixtures/formats', name), join(folder, name));
      await engine.importPaths([folder]);
      const entry = async () => (await ledger(engine)).entries[0]!;
      expect(await entry()).toMatchObject({ outcome: before, code: 'SOURCE_ENCRYPTED' });
      const { id } = await entry();
      const wrong = await engine.workspace.retrySource({ id, password: 'falsch' }, signal);
      expect(wrong.failures.every(({ code }) => code === 'SOURCE_ENCRYPTED')).toBe(true);
      await engine.workspace.retrySource({ id, password: 'geheim' }, signal);
      const read = await entry();
      expect([read.articleIds.length, read.code]).toEqual([articles, undefined]);
      const told = await engine.workspace.sourceArticles({ id, search: '', offset: 0, limit: 10 }, signal);
      expect(told).toMatchObject({ total: articles, counts: { findable: articles } });
    },
  );

  it('tests by which concerns an article would be found', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine } = await openTrial(dataDir, { configured: model });
    await engine.importPaths([folder]);
    const { articles } = await engine.listArticles({ offset: 0, limit: 10 });
    const { id } = articles.find(({ title }) => title === 'Umzug melden')!;
    const tested = await engine.workspace.searchTest({ articleId: id }, signal);
    expect(tested[0]).toMatchObject({ text: 'Umzug melden', rank: 1 });
    expect(tested.map(({ text }) => text)).toContain('Umzug 3');
  });
});
