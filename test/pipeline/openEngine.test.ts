// The whole engine over the real store, word search and vector index; only the model is a fake that can be slow or gone.
// A change of model has a file of its own.
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../knowledge/vocabulary/ids';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { ask, fakeModel, gate, knowledgeFolder, missingModel, openTrial } from './engineTrial';
import { mixedArticles } from './importTrial';

describe('the engine', () => {
  it('answers by words while the model loads, then by meaning', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const before = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
    expect(await before.engine.importPaths([folder])).toMatchObject({ articles: mixedArticles, failed: 0 });
    await before.engine.close();

    const { open: arrive, opened } = gate();
    const model = fakeModel('m');
    const { engine, events } = await openTrial(dataDir, {
      configured: () => opened.then(() => model.embedder),
    });
    expect(engine.status()).toMatchObject({ articles: mixedArticles, model: { state: 'loading' } });
    const early = await ask(engine);
    expect(early).toMatchObject({ kind: 'cards', limits: ['modelLoading'] });
    arrive();
    await engine.modelReady();
    const late = await ask(engine);
    expect(late.limits).not.toContain('modelLoading');
    expect(model.asked.queries).toBe(1);
    expect(engine.status().model).toMatchObject({ state: 'ready', embeddedShare: 1 });
    expect(events.map(({ name }) => name)).toContain('statusChanged');
    expect(await engine.resumed()).toBeUndefined();
  });

  it('goes on without a model, and does not remember an import that could not begin', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine } = await openTrial(dataDir, { configured: missingModel });
    await expect(engine.importPaths([folder])).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    await expect(engine.modelReady()).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    expect(await engine.resumed()).toBeUndefined();
    expect(engine.status()).toMatchObject({ importRunning: false, model: { state: 'missing' } });
    expect(await ask(engine)).toMatchObject({ kind: 'abstained', reason: 'emptyLibrary' });
    await engine.close();
    const next = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
    expect(await next.engine.resumed()).toBeUndefined();
    expect(next.engine.status().articles).toBe(0);
  });

  it('runs one import at a time and tells how it goes', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine, events } = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
    const running = engine.importPaths([folder]);
    expect(engine.status().importRunning).toBe(true);
    await expect(engine.importPaths([folder])).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    await running;
    expect(engine.status()).toMatchObject({ importRunning: false, articles: mixedArticles });
    const names = events.map(({ name }) => name);
    expect(names.indexOf('importFinished')).toBeGreaterThan(names.indexOf('importProgress'));
    expect(events.at(-1)).toMatchObject({ name: 'statusChanged', payload: { importRunning: false } });
    expect(await readdir(dataDir)).not.toContain('import-job.json');
  });

  it('takes up an import that was closed in its midst', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { open: reached, opened } = gate();
    let passages = 0;
    const stuck = fakeModel('m', () => {
      passages += 1;
      if (passages < 4) return;
      reached();
      return new Promise((resolve) => setTimeout(resolve, 20));
    });
    const first = await openTrial(dataDir, { configured: async () => stuck.embedder });
    const running = first.engine.importPaths([folder]);
    await opened;
    await first.engine.close();
    expect(await running).toMatchObject({ cancelled: true });

    const { engine, events } = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
    await expect(engine.importPaths([folder])).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    expect(await engine.resumed()).toMatchObject({ resumed: true, cancelled: false, files: 5 });
    expect(events.map(({ name }) => name)).toContain('importResumed');
    expect(engine.status().articles).toBe(mixedArticles);
    await engine.close();
    const third = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
    expect(await third.engine.resumed()).toBeUndefined();
  });

  it('does not take up an import that its owner cancelled', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const cancel = new AbortController();
    const model = fakeModel('m', () => cancel.abort());
    const { engine } = await openTrial(dataDir, { configured: async () => model.embedder });
    expect(await engine.importPaths([folder], cancel.signal)).toMatchObject({ cancelled: true });
    await engine.close();
    const next = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
    expect(await next.engine.resumed()).toBeUndefined();
  });

  it('ends a resumed import that its owner cancels: what is done is kept, and no start goes on with it', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { open: reached, opened } = gate();
    const stuck = fakeModel('m', () => {
      reached();
      return new Promise((resolve) => setTimeout(resolve, 20));
    });
    const first = await openTrial(dataDir, { configured: async () => stuck.embedder });
    void first.engine.importPaths([folder]).catch(() => {});
    await opened;
    await first.engine.close();
    const keptBefore = first.engine.status().articles;

    let passages = 0;
    const { open: reachedAgain, opened: going } = gate();
    const { open: letGo, opened: held } = gate();
    const slow = fakeModel('m', () => {
      passages += 1;
      // The first articles go through; what comes later is held until it was cancelled.
      if (passages <= 4) return;
      reachedAgain();
      return held;
    });
    const second = await openTrial(dataDir, { configured: async () => slow.embedder });
    await going;
    second.engine.cancelImport();
    letGo();
    const report = await second.engine.resumed();
    expect(report).toMatchObject({ resumed: true, cancelled: true });
    const { articles } = second.engine.status();
    expect(articles).toBe(keptBefore + report!.articles);
    expect(report!.articles).toBeGreaterThan(0);
    expect(articles).toBeLessThan(mixedArticles);
    expect(await readdir(dataDir)).not.toContain('import-job.json');
    expect(second.events.filter(({ name }) => name === 'importFinished')).toHaveLength(1);
    expect(second.engine.status().importRunning).toBe(false);
    await second.engine.close();

    const third = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
    expect(await third.engine.resumed()).toBeUndefined();
    expect(third.engine.status().articles).toBe(articles);
    expect(await third.engine.importPaths([folder])).toMatchObject({ articles: mixedArticles - articles });
  });

  it('opens, lists, rates and removes articles, and names those it does not know', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine } = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
    await engine.importPaths([folder]);
    const { total, articles } = await engine.listArticles({ offset: 2, limit: 3 });
    expect([total, articles.length]).toEqual([mixedArticles, 3]);
    const [{ id }] = articles as [(typeof articles)[0]];
    expect((await engine.openArticle(id)).text.length).toBeGreaterThan(0);
    const passages = await engine.findPassages(id, 'zähler');
    expect(Array.isArray(passages)).toBe(true);
    expect(
      (await engine.rateArticle({ articleId: id, verdict: 'helpful', text: 'zähler' })).ratingId,
    ).toMatch(/./);
    const unknown = articleId('unknown');
    await expect(engine.removeArticles([id, unknown])).rejects.toMatchObject({ details: { id: unknown } });
    expect(engine.status().articles).toBe(mixedArticles);
    await engine.removeArticles(articles.map((article) => article.id));
    expect(engine.status().articles).toBe(mixedArticles - 3);
    for (const call of [
      engine.openArticle(id),
      engine.removeArticles([unknown]),
      engine.findPassages(unknown, 'x'),
      engine.rateArticle({ articleId: unknown, verdict: 'helpful', text: 'x' }),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'ARTICLE_MISSING' });
    }
  });

  it('lets go of the data folder when it could not open', async () => {
    const dataDir = await temporaryFolder();
    const first = await openTrial(dataDir, { configured: missingModel });
    await expect(openTrial(dataDir, { configured: missingModel })).rejects.toMatchObject({
      code: 'STORE_LOCKED',
    });
    await first.engine.close();
    await (await openTrial(dataDir, { configured: missingModel })).engine.close();
  });
});
