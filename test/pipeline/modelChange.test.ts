// Another embedding model over the same base: who answers meanwhile, and that nothing is lost on the way.
// The engine is whole, on the real store; the models are fakes.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TablettError } from '../../knowledge/errors/tablettError';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { ask, fakeModel, gate, knowledgeFolder, missingModel, openTrial } from './engineTrial';
import { mixedArticles } from './importTrial';

describe('a change of model', () => {
  async function baseOf(model: string) {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine } = await openTrial(dataDir, { configured: async () => fakeModel(model).embedder });
    await engine.importPaths([folder]);
    await engine.close();
    return { dataDir, folder };
  }

  it('lets the former model answer until every article has its new vectors', async () => {
    const { dataDir } = await baseOf('a');
    const { open: go, opened } = gate();
    const [former, next] = [fakeModel('a'), fakeModel('b', () => opened)];
    const { engine, events } = await openTrial(dataDir, {
      configured: async () => next.embedder,
      former: async () => former.embedder,
    });
    const told = () => events.flatMap(({ name, payload }) => (name === 'answersChanged' ? [payload.by] : []));
    await engine.modelReady();
    expect(told()).toEqual(['meaning']);
    const meanwhile = await ask(engine);
    expect(meanwhile).toMatchObject({ kind: 'cards', limits: expect.arrayContaining(['reembedding']) });
    expect([former.asked.queries, next.asked.queries]).toEqual([1, 0]);
    expect(engine.status().model.embeddedShare).toBeLessThan(1);
    go();
    await engine.resumed();
    // Who has asked meanwhile is told to ask again.
    expect(told().filter((by) => by === 'meaning')).toHaveLength(2);
    expect(told().at(-1)).toBe('meaning');
    expect((await ask(engine)).limits).not.toContain('reembedding');
    expect([former.asked, next.asked.queries]).toEqual([{ queries: 1, passages: 0, closed: 1 }, 1]);
    expect(engine.status()).toMatchObject({ articles: mixedArticles, model: { embeddedShare: 1 } });
    await engine.close();

    const again = fakeModel('b');
    const reopened = await openTrial(dataDir, {
      configured: async () => again.embedder,
      former: missingModel,
    });
    await reopened.engine.resumed();
    expect(await ask(reopened.engine)).toMatchObject({ kind: 'cards' });
    expect(again.asked).toEqual({ queries: 1, passages: 0, closed: 0 });
  });

  it('lets words answer where the former model is gone', async () => {
    const { dataDir } = await baseOf('a');
    const { open: go, opened } = gate();
    const { engine } = await openTrial(dataDir, {
      configured: async () => fakeModel('b', () => opened).embedder,
    });
    await engine.modelReady();
    expect(await ask(engine)).toMatchObject({
      kind: 'cards',
      limits: expect.arrayContaining(['reembedding']),
    });
    go();
    await engine.resumed();
    expect((await ask(engine)).limits).not.toContain('reembedding');
  });

  it('goes on where it was stopped', async () => {
    const { dataDir } = await baseOf('a');
    const { open: reached, opened } = gate();
    const { open: release, opened: released } = gate();
    let passages = 0;
    const slow = fakeModel('b', () => {
      passages += 1;
      if (passages < 10) return;
      reached();
      return released;
    });
    const first = await openTrial(dataDir, { configured: async () => slow.embedder });
    await opened;
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    // The articles whose passages are all made have time to end; the held ones meet the stop first.
    await pause(50);
    const closing = first.engine.close();
    await pause(50);
    release();
    await closing;
    const rest = fakeModel('b');
    const { engine } = await openTrial(dataDir, { configured: async () => rest.embedder });
    await engine.resumed();
    expect(engine.status()).toMatchObject({ articles: mixedArticles, model: { embeddedShare: 1 } });
    expect(rest.asked.passages).toBeGreaterThan(0);
    expect(rest.asked.passages).toBeLessThan(engine.status().chunks);
  });

  it('brings back neither what was removed nor what was replaced meanwhile', async () => {
    const { dataDir, folder } = await baseOf('a');
    const { open: go, opened } = gate();
    let held = true;
    const next = fakeModel('b', () => (held ? opened : undefined));
    const { engine } = await openTrial(dataDir, { configured: async () => next.embedder });
    await engine.modelReady();
    const { articles } = await engine.listArticles({ offset: 0, limit: 100 });
    // All passages of the first article wait; what happens to it now must win.
    const first = articles.find(({ source }) => source.endsWith('umzug.md'))!;
    const others = articles.filter(({ id }) => id !== first.id);
    await engine.removeArticles(others.map(({ id }) => id));
    held = false;
    await writeFile(join(folder, 'umzug.md'), '# Umzug\n\nGanz neu.');
    await engine.importPaths([join(folder, 'umzug.md')]);
    go();
    await engine.resumed();
    expect(engine.status().articles).toBe(1);
    expect((await engine.openArticle(first.id)).text).toContain('Ganz neu.');
  });

  it('answers a question that was on its way to the former model when the next took over', async () => {
    const { dataDir } = await baseOf('a');
    const [swap, question] = [gate(), gate()];
    const former = fakeModel('a');
    const caught = { ...former.embedder };
    caught.embedQuery = async () => {
      question.open();
      await swap.opened;
      // What the worker threads tell for a question that their closing cuts off.
      throw new TablettError('CANCELLED');
    };
    caught.close = async () => swap.open();
    const { engine } = await openTrial(dataDir, {
      configured: async () => fakeModel('b', () => question.opened).embedder,
      former: async () => caught,
    });
    await engine.modelReady();
    expect(await ask(engine)).toMatchObject({ kind: 'cards' });
  });

  it('keeps the note of where former models lie', async () => {
    const { dataDir } = await baseOf('a');
    await writeFile(join(dataDir, 'caches', 'models.json'), '{"schemaVersion":1,"models":{}}');
    const { engine } = await openTrial(dataDir, { configured: async () => fakeModel('b').embedder });
    await engine.resumed();
    expect(await readdir(join(dataDir, 'caches'))).toContain('models.json');
  });
});
