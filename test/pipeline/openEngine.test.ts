// The whole engine over the real store, word search and vector index; only the model is a fake that can be slow or gone.
// Knows no window and no worker threads.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EngineEvent } from '../../knowledge/contract/engineEvents';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Embedder } from '../../knowledge/ports';
import { articleId } from '../../knowledge/vocabulary/ids';
import { composeEngine } from '../../main/engine/compose';
import type { Engine } from '../../main/engine/engine';
import type { ModelSource } from '../../main/engine/modelDoor';
import { openEngine } from '../../main/engine/openEngine';
import { hashEmbedder } from '../fakes/hashEmbedder';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { mixedArticles, mixedFiles, writeFiles } from './importTrial';

/** A model that notes what it is asked; `hold` is awaited before each passage. */
function fakeModel(name: string, hold: () => Promise<void> | void = () => {}) {
  const asked = { queries: 0, passages: 0, closed: 0 };
  const inner = hashEmbedder({ fingerprint: name });
  const embedder: Embedder = {
    ...inner,
    embedQuery: (text, signal) => {
      asked.queries += 1;
      return inner.embedQuery(text, signal);
    },
    embedPassage: async (passage, signal) => {
      asked.passages += 1;
      await hold();
      return inner.embedPassage(passage, signal);
    },
    close: async () => {
      asked.closed += 1;
    },
  };
  return { embedder, asked };
}

const missing = () => Promise.reject(new TablettError('MODEL_MISSING', { tried: 'nothing' }));

interface Opening {
  readonly configured: () => Promise<Embedder>;
  readonly former?: () => Promise<Embedder | undefined>;
}

async function open(dataDir: string, { configured, former }: Opening) {
  const events: EngineEvent[] = [];
  const source: ModelSource = {
    countTokens: (text) => text.length / 4,
    openConfigured: configured,
    openFormer: former ?? (async () => undefined),
  };
  const engine = await openEngine(
    { dataDir, workerFile: '', onEvent: (event) => events.push(event) },
    (options) => composeEngine(options, source),
  );
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= engine.close());
  onTestFinished(close);
  return { engine: { ...engine, close }, events };
}

async function knowledgeFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFiles(folder, mixedFiles);
  return folder;
}

const ask = (engine: Engine, text = 'umzug melden') => engine.ask({ text, top: 3 });

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

describe('the engine', () => {
  it('answers by words while the model loads, then by meaning', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const before = await open(dataDir, { configured: async () => fakeModel('m').embedder });
    expect(await before.engine.importPaths([folder])).toMatchObject({ articles: mixedArticles, failed: 0 });
    await before.engine.close();

    const { open: arrive, opened } = gate();
    const model = fakeModel('m');
    const { engine, events } = await open(dataDir, { configured: () => opened.then(() => model.embedder) });
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
    const { engine } = await open(dataDir, { configured: missing });
    await expect(engine.importPaths([folder])).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    await expect(engine.modelReady()).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    expect(await engine.resumed()).toBeUndefined();
    expect(engine.status()).toMatchObject({ importRunning: false, model: { state: 'missing' } });
    expect(await ask(engine)).toMatchObject({ kind: 'abstained', reason: 'emptyLibrary' });
    await engine.close();
    const next = await open(dataDir, { configured: async () => fakeModel('m').embedder });
    expect(await next.engine.resumed()).toBeUndefined();
    expect(next.engine.status().articles).toBe(0);
  });

  it('runs one import at a time and tells how it goes', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine, events } = await open(dataDir, { configured: async () => fakeModel('m').embedder });
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
    const first = await open(dataDir, { configured: async () => stuck.embedder });
    const running = first.engine.importPaths([folder]);
    await opened;
    await first.engine.close();
    expect(await running).toMatchObject({ cancelled: true });

    const { engine, events } = await open(dataDir, { configured: async () => fakeModel('m').embedder });
    await expect(engine.importPaths([folder])).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    expect(await engine.resumed()).toMatchObject({ resumed: true, cancelled: false, files: 5 });
    expect(events.map(({ name }) => name)).toContain('importResumed');
    expect(engine.status().articles).toBe(mixedArticles);
    await engine.close();
    const third = await open(dataDir, { configured: async () => fakeModel('m').embedder });
    expect(await third.engine.resumed()).toBeUndefined();
  });

  it('does not take up an import that its owner cancelled', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const cancel = new AbortController();
    const model = fakeModel('m', () => cancel.abort());
    const { engine } = await open(dataDir, { configured: async () => model.embedder });
    expect(await engine.importPaths([folder], cancel.signal)).toMatchObject({ cancelled: true });
    await engine.close();
    const next = await open(dataDir, { configured: async () => fakeModel('m').embedder });
    expect(await next.engine.resumed()).toBeUndefined();
  });

  it('opens, lists, rates and removes articles, and names those it does not know', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine } = await open(dataDir, { configured: async () => fakeModel('m').embedder });
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
    await engine.removeArticle(id);
    expect(engine.status().articles).toBe(mixedArticles - 1);
    const unknown = articleId('unknown');
    for (const call of [
      engine.openArticle(id),
      engine.removeArticle(unknown),
      engine.findPassages(unknown, 'x'),
      engine.rateArticle({ articleId: unknown, verdict: 'helpful', text: 'x' }),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'ARTICLE_MISSING' });
    }
  });

  it('lets go of the data folder when it could not open', async () => {
    const dataDir = await temporaryFolder();
    const first = await open(dataDir, { configured: missing });
    await expect(open(dataDir, { configured: missing })).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await first.engine.close();
    await (await open(dataDir, { configured: missing })).engine.close();
  });
});

describe('a change of model', () => {
  async function baseOf(model: string) {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const { engine } = await open(dataDir, { configured: async () => fakeModel(model).embedder });
    await engine.importPaths([folder]);
    await engine.close();
    return { dataDir, folder };
  }

  it('lets the former model answer until every article has its new vectors', async () => {
    const { dataDir } = await baseOf('a');
    const { open: go, opened } = gate();
    const [former, next] = [fakeModel('a'), fakeModel('b', () => opened)];
    const { engine } = await open(dataDir, {
      configured: async () => next.embedder,
      former: async () => former.embedder,
    });
    await engine.modelReady();
    const meanwhile = await ask(engine);
    expect(meanwhile).toMatchObject({ kind: 'cards', limits: expect.arrayContaining(['reembedding']) });
    expect([former.asked.queries, next.asked.queries]).toEqual([1, 0]);
    expect(engine.status().model.embeddedShare).toBeLessThan(1);
    go();
    await engine.resumed();
    expect((await ask(engine)).limits).not.toContain('reembedding');
    expect([former.asked, next.asked.queries]).toEqual([{ queries: 1, passages: 0, closed: 1 }, 1]);
    expect(engine.status()).toMatchObject({ articles: mixedArticles, model: { embeddedShare: 1 } });
    await engine.close();

    const again = fakeModel('b');
    const reopened = await open(dataDir, { configured: async () => again.embedder, former: missing });
    await reopened.engine.resumed();
    expect(await ask(reopened.engine)).toMatchObject({ kind: 'cards' });
    expect(again.asked).toEqual({ queries: 1, passages: 0, closed: 0 });
  });

  it('lets words answer where the former model is gone', async () => {
    const { dataDir } = await baseOf('a');
    const { open: go, opened } = gate();
    const { engine } = await open(dataDir, { configured: async () => fakeModel('b', () => opened).embedder });
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
    let passages = 0;
    const slow = fakeModel('b', () => {
      passages += 1;
      if (passages < 5) return;
      reached();
      return new Promise((resolve) => setTimeout(resolve, 10));
    });
    const first = await open(dataDir, { configured: async () => slow.embedder });
    await opened;
    await first.engine.close();
    const rest = fakeModel('b');
    const { engine } = await open(dataDir, { configured: async () => rest.embedder });
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
    const { engine } = await open(dataDir, { configured: async () => next.embedder });
    await engine.modelReady();
    const { articles } = await engine.listArticles({ offset: 0, limit: 100 });
    // All passages of the first article wait; what happens to it now must win.
    const first = articles.find(({ source }) => source.endsWith('umzug.md'))!;
    const others = articles.filter(({ id }) => id !== first.id);
    for (const { id } of others) await engine.removeArticle(id);
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
    const { engine } = await open(dataDir, {
      configured: async () => fakeModel('b', () => question.opened).embedder,
      former: async () => caught,
    });
    await engine.modelReady();
    expect(await ask(engine)).toMatchObject({ kind: 'cards' });
  });

  it('keeps the note of where former models lie', async () => {
    const { dataDir } = await baseOf('a');
    await writeFile(join(dataDir, 'caches', 'models.json'), '{"schemaVersion":1,"models":{}}');
    const { engine } = await open(dataDir, { configured: async () => fakeModel('b').embedder });
    await engine.resumed();
    expect(await readdir(join(dataDir, 'caches'))).toContain('models.json');
  });
});
