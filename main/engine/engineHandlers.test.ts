// Each call reaches the engine with parsed input; an import outlives the page that asked for it.
import { describe, expect, it, vi } from 'vitest';
import { TablettError } from '../../knowledge/errors/tablettError';
import { articleId } from '../../knowledge/vocabulary/ids';
import { emptyReport, scriptedEngine } from '../../test/fakes/scriptedEngine';
import type { Engine } from './engine';
import { engineHandlers } from './engineHandlers';
import { SourcePaths } from './sourcePaths';

const signal = new AbortController().signal;

function setUp(override: Partial<Engine> = {}) {
  const sources = new SourcePaths();
  const engine = scriptedEngine(override);
  return { sources, handlers: engineHandlers({ engine: async () => engine, sources }) };
}

describe('engineHandlers', () => {
  it('passes the concern and the caller’s signal on', async () => {
    const ask = vi.fn(scriptedEngine().ask);
    const { handlers } = setUp({ ask });
    await handlers.ask({ text: 'umzug', top: 3 }, signal);
    expect(ask).toHaveBeenCalledWith({ text: 'umzug', top: 3 }, signal);
  });

  it('passes ratings, articles and ranges on', async () => {
    const { handlers } = setUp();
    const id = articleId('a');
    expect(await handlers.rateArticle({ articleId: id, text: 'x', verdict: 'helpful' }, signal)).toEqual({
      ratingId: 'r1',
    });
    expect((await handlers.openArticle({ articleId: id }, signal)).title).toBe('Umzug melden');
    expect(await handlers.findPassages({ articleId: id, text: 'umzug' }, signal)).toEqual([
      { start: 0, end: 5, marks: [] },
    ]);
    expect((await handlers.listArticles({ offset: 0, limit: 1 }, signal)).total).toBe(1);
    expect(await handlers.noteUse({ kind: 'opened', articleId: id }, signal)).toEqual({});
    expect(await handlers.removeArticle({ articleId: id }, signal)).toEqual({});
    expect((await handlers.status({}, signal)).articles).toBe(1);
  });

  it('imports the paths behind a token and refuses an unknown one', async () => {
    const { handlers, sources } = setUp();
    sources.set('t', ['/a', '/b']);
    expect(await handlers.importSources({ token: 't' }, signal)).toMatchObject({ files: 2 });
    sources.set('t', []);
    await expect(handlers.importSources({ token: 't' }, signal)).rejects.toMatchObject({
      code: 'SOURCE_TOKEN_UNKNOWN',
    });
  });

  it('hands cancelImport to the engine', async () => {
    const cancelImport = vi.fn();
    const { handlers } = setUp({ cancelImport });
    await handlers.cancelImport({}, signal);
    expect(cancelImport).toHaveBeenCalledOnce();
  });

  it('lets an import go on when the asking page goes away', async () => {
    const importPaths = vi.fn(async () => emptyReport);
    const { handlers, sources } = setUp({ importPaths });
    sources.set('t', ['/a']);
    await handlers.importSources({ token: 't' }, signal);
    expect(importPaths).toHaveBeenCalledWith(['/a']);
  });

  it('fails with the code of an engine that did not open', async () => {
    const engine = async () => Promise.reject(new TablettError('STORE_NEWER', { found: 9, known: 1 }));
    const handlers = engineHandlers({ engine, sources: new SourcePaths() });
    await expect(handlers.status({}, signal)).rejects.toMatchObject({ code: 'STORE_NEWER' });
  });
});
