// Watched folders and web pages over the real engine and a real local server: what changes there follows by itself.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import { keepingOf } from '../../knowledge/vocabulary/keeping';
import { composeEngine } from '../../main/engine/compose';
import type { Engine, WebCredentials } from '../../main/engine/engine';
import { noteImportJob } from '../../main/engine/importJob';
import { openEngine } from '../../main/engine/openEngine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel } from './engineTrial';

const signal = new AbortController().signal;
const within = { timeout: 15_000, interval: 100 };

async function openStaying(dataDir: string, credentials: ReadonlyMap<string, WebCredentials> = new Map()) {
  const engine = await openEngine(
    {
      ...{ dataDir, workerFolder: '', onEvent: () => {}, housekeeping: true },
      credentialsOf: (id) => credentials.get(id),
    },
    (options) =>
      composeEngine(options, {
        preparer: localPreparer((text) => text.length / 4),
        openConfigured: async () => fakeModel('m').embedder,
        openFormer: async () => undefined,
      }),
  );
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= engine.close());
  onTestFinished(close);
  await engine.modelReady();
  return { ...engine, close };
}

/** Titles by state, sorted. */
async function titlesOf(engine: Engine) {
  const { articles } = await engine.listArticles({ offset: 0, limit: 100 });
  const titles = (archived: boolean) =>
    articles
      .filter((head) => (keepingOf(head).state === 'archived') === archived)
      .map(({ title }) => title)
      .sort();
  return { there: titles(false), archived: titles(true) };
}

/** The first look of a start at its watched folder is through. */
const looked = (engine: Engine) =>
  vi.waitFor(async () => {
    const [folder] = await engine.workspace.watchedFolders({}, signal);
    expect(folder).toMatchObject({ state: 'waiting', lastLookAtMs: expect.any(Number) });
  }, within);

const page = (title: string, text = 'Ein Satz dazu.') => `# ${title}\n\n${text}\n`;

describe('a watched folder', () => {
  it('is followed: new, changed, moved and deleted files, also across a restart', {
    timeout: 60_000,
  }, async () => {
    const [dataDir, folder] = [await temporaryFolder(), await temporaryFolder()];
    const put = (name: string, title: string) => writeFile(join(folder, name), page(title));
    await put('umzug.md', 'Umzug');
    await put('abschlag.md', 'Abschlag');
    const engine = await openStaying(dataDir);
    const { id } = await engine.workspace.watchFolder({ token: folder, polling: false }, signal);
    await vi.waitFor(
      async () => expect((await titlesOf(engine)).there).toEqual(['Abschlag', 'Umzug']),
      within,
    );
    await put('neu.md', 'Neu');
    await put('umzug.md', 'Umzug anders');
    await vi.waitFor(async () => {
      expect((await titlesOf(engine)).there).toEqual(['Abschlag', 'Neu', 'Umzug anders']);
    }, within);
    await mkdir(join(folder, 'alt'));
    await rename(join(folder, 'neu.md'), join(folder, 'alt', 'neu.md'));
    await rm(join(folder, 'abschlag.md'));
    await vi.waitFor(async () => {
      expect(await titlesOf(engine)).toEqual({
        there: ['Neu', 'Umzug anders'],
        archived: ['Abschlag', 'Neu'],
      });
    }, within);
    await vi.waitFor(async () => {
      expect(await engine.workspace.watchedFolders({}, signal)).toMatchObject([
        { id, label: folder, state: 'waiting', articles: 2 },
      ]);
    }, within);
    await engine.close();
    await put('waehrend.md', 'Während sie zu war');
    await rm(join(folder, 'umzug.md'));
    const next = await openStaying(dataDir);
    await vi.waitFor(async () => {
      expect((await titlesOf(next)).there).toEqual(['Neu', 'Während sie zu war']);
    }, within);
    await next.workspace.unwatchFolder({ id }, signal);
    expect(await next.workspace.watchedFolders({}, signal)).toEqual([]);
  });

  it('takes ratings and keeping along when a file is moved or renamed', { timeout: 60_000 }, async () => {
    const [dataDir, folder] = [await temporaryFolder(), await temporaryFolder()];
    const place = join(folder, 'umzug.md');
    await writeFile(place, page('Umzug', 'Beim Umzug zieht der Vertrag mit.'));
    const engine = await openStaying(dataDir);
    await engine.workspace.watchFolder({ token: folder, polling: false }, signal);
    const inForce = async () => {
      const { articles } = await engine.listArticles({ offset: 0, limit: 100 });
      return articles.filter((head) => keepingOf(head).state !== 'archived');
    };
    await vi.waitFor(async () => expect(await inForce()).toHaveLength(1), within);
    const before = (await inForce())[0]!;
    await engine.workspace.changeKeeping(
      { articleIds: [before.id], change: { owner: 'Team Umzug', audience: 'customer' } },
      signal,
    );
    await engine.rateArticle({ articleId: before.id, text: 'vertrag beim umzug', verdict: 'helpful' });
    await mkdir(join(folder, 'neu'));
    await rename(place, join(folder, 'neu', 'umziehen.md'));
    await vi.waitFor(async () => {
      expect((await inForce()).map(({ source }) => source)).toEqual([join(folder, 'neu', 'umziehen.md')]);
    }, within);
    const after = (await inForce())[0]!;
    expect(keepingOf(after)).toMatchObject({ owner: 'Team Umzug', audience: 'customer', state: 'validated' });
    const { articles } = await engine.learnedOverview({ offset: 0, limit: 10 });
    expect(articles).toMatchObject([{ articleId: after.id, helpful: 1 }]);
  });

  it('does not bring again what was taken back, until the file changes', { timeout: 60_000 }, async () => {
    const [dataDir, folder] = [await temporaryFolder(), await temporaryFolder()];
    await writeFile(join(folder, 'umzug.md'), page('Umzug'));
    await writeFile(join(folder, 'umzug (Kopie).md'), page('Umzug'));
    await writeFile(join(folder, 'abschlag.md'), page('Abschlag'));
    const engine = await openStaying(dataDir);
    await engine.workspace.watchFolder({ token: folder, polling: false }, signal);
    const there = async (one: Engine) => (await titlesOf(one)).there;
    const latest = async (one: Engine) => (await one.workspace.importRecords({}, signal))[0]!;
    await vi.waitFor(async () => expect(await there(engine)).toEqual(['Abschlag', 'Umzug']), within);
    await vi.waitFor(async () => expect((await latest(engine)).phase).toBe('done'), within);
    await engine.workspace.rollBackImport({ importId: (await latest(engine)).id }, signal);
    expect(await there(engine)).toEqual([]);
    await engine.close();

    const next = await openStaying(dataDir);
    await looked(next);
    expect(await there(next)).toEqual([]);
    await writeFile(join(folder, 'abschlag.md'), page('Abschlag', 'Nun steht mehr darin.'));
    await vi.waitFor(async () => expect(await there(next)).toEqual(['Abschlag']), within);
    // Whoever asks for it gets it again.
    await vi.waitFor(async () => expect((await latest(next)).phase).toBe('done'), within);
    await next.importPaths([folder]);
    expect(await there(next)).toEqual(['Abschlag', 'Umzug']);
    await next.workspace.rollBackImport({ importId: (await latest(next)).id }, signal);
    expect(await there(next)).toEqual(['Abschlag']);
    const [{ id } = { id: '' }] = await next.workspace.watchedFolders({}, signal);
    await next.workspace.unwatchFolder({ id }, signal);
    await next.workspace.watchFolder({ token: folder, polling: false }, signal);
    await vi.waitFor(async () => expect(await there(next)).toEqual(['Abschlag', 'Umzug']), within);
  });

  it('does not archive again what was wanted without its file', { timeout: 60_000 }, async () => {
    const [dataDir, folder] = [await temporaryFolder(), await temporaryFolder()];
    await writeFile(join(folder, 'umzug.md'), page('Umzug'));
    await writeFile(join(folder, 'abschlag.md'), page('Abschlag'));
    const engine = await openStaying(dataDir);
    await engine.workspace.watchFolder({ token: folder, polling: false }, signal);
    await vi.waitFor(async () => expect((await titlesOf(engine)).there).toHaveLength(2), within);
    await rm(join(folder, 'umzug.md'));
    await vi.waitFor(async () => expect((await titlesOf(engine)).archived).toEqual(['Umzug']), within);
    const records = () => engine.workspace.importRecords({}, signal);
    await vi.waitFor(async () => {
      expect((await records()).map(({ phase }) => phase)).toEqual(['done', 'done']);
    }, within);
    const [{ id: importId } = { id: '' }] = await records();
    await engine.workspace.rollBackImport({ importId }, signal);
    expect((await titlesOf(engine)).there).toEqual(['Abschlag', 'Umzug']);
    await engine.close();

    const next = await openStaying(dataDir);
    await looked(next);
    expect((await titlesOf(next)).there).toEqual(['Abschlag', 'Umzug']);
    await writeFile(join(folder, 'umzug.md'), page('Umzug anders'));
    await vi.waitFor(async () => {
      expect((await titlesOf(next)).there).toEqual(['Abschlag', 'Umzug anders']);
    }, within);
  });

  it('that is away as a whole takes nothing with it', { timeout: 60_000 }, async () => {
    const [dataDir, folder] = [await temporaryFolder(), join(await temporaryFolder(), 'netz')];
    await mkdir(folder);
    await writeFile(join(folder, 'umzug.md'), page('Umzug'));
    const engine = await openStaying(dataDir);
    await engine.workspace.watchFolder({ token: folder, polling: false }, signal);
    await vi.waitFor(async () => expect((await titlesOf(engine)).there).toEqual(['Umzug']), within);
    await engine.close();
    await rm(folder, { recursive: true });
    const next = await openStaying(dataDir);
    await vi.waitFor(async () => {
      expect(await next.workspace.watchedFolders({}, signal)).toMatchObject([
        { state: 'failed', reason: 'ENOENT' },
      ]);
    }, within);
    expect((await titlesOf(next)).there).toEqual(['Umzug']);
  });
});

const sentence =
  'Wer umzieht, meldet den Auszug zwei Wochen vorher und liest am Tag der Übergabe den Zähler ab. ';
const article = (title: string) =>
  `<html lang="de"><title>${title}</title><body><nav><a href="/impressum">Impressum</a></nav><main><h1>${title}</h1><p>${sentence.repeat(4)}</p></main></body></html>`;

describe('a web source', () => {
  it('is imported under its addresses, looked at again, and what went is archived', {
    timeout: 60_000,
  }, async () => {
    const pages: Record<string, string> = {
      '/hilfe/': '<html><body><a href="umzug">Umzug</a> <a href="abschlag">Abschlag</a></body></html>',
      '/hilfe/umzug': article('Umzug melden'),
      '/hilfe/abschlag': article('Abschlag ändern'),
    };
    const server = createServer(({ url = '', headers }, response) => {
      const isKnown = headers.authorization === `Basic ${Buffer.from('anna:geheim').toString('base64')}`;
      if (!isKnown && url !== '/robots.txt') return response.writeHead(401).end();
      const body = pages[url];
      return body === undefined
        ? response.writeHead(404).end()
        : response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hilfe/`;

    const credentials = new Map<string, WebCredentials>();
    const engine = await openStaying(await temporaryFolder(), credentials);
    const { id } = await engine.workspace.addWebSource({ url: base, kind: 'list' }, signal);
    await expect(engine.workspace.refreshWebSource({ id }, signal)).rejects.toMatchObject({
      code: 'WEB_REFUSED',
    });
    expect(await engine.workspace.webSources({}, signal)).toMatchObject([
      { state: 'failed', hasCredentials: false },
    ]);
    credentials.set(id, { user: 'anna', password: 'geheim' });
    await engine.workspace.refreshWebSource({ id }, signal);
    const { articles } = await engine.listArticles({ offset: 0, limit: 10 });
    const sources = articles
      .filter(({ title }) => title.includes(' '))
      .map(({ source, title }) => [source, title]);
    expect(sources.sort()).toEqual([
      [`${base}abschlag`, 'Abschlag ändern'],
      [`${base}umzug`, 'Umzug melden'],
    ]);
    const umzug = articles.find(({ title }) => title === 'Umzug melden')!;
    expect((await engine.openArticle(umzug.id)).text).not.toContain('Impressum');

    pages['/hilfe/'] = '<html><body><a href="umzug">Umzug</a></body></html>';
    await engine.workspace.refreshWebSource({ id }, signal);
    expect((await titlesOf(engine)).archived).toEqual(['Abschlag ändern']);
  });

  it('that was taken back comes again when somebody asks for it', { timeout: 60_000 }, async () => {
    const server = createServer(({ url }, response) =>
      url === '/umzug'
        ? response.writeHead(200, { 'content-type': 'text/html' }).end(article('Umzug melden'))
        : response.writeHead(404).end(),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/umzug`;
    const engine = await openStaying(await temporaryFolder());
    const { id } = await engine.workspace.addWebSource({ url, kind: 'page' }, signal);
    await engine.workspace.refreshWebSource({ id }, signal);
    const [{ id: importId } = { id: '' }] = await engine.workspace.importRecords({}, signal);
    await engine.workspace.rollBackImport({ importId }, signal);
    expect((await titlesOf(engine)).there).toEqual([]);
    await engine.workspace.refreshWebSource({ id }, signal);
    expect((await titlesOf(engine)).there).toEqual(['Umzug melden']);
  });

  it('goes on under its addresses where its import was killed', { timeout: 60_000 }, async () => {
    const dataDir = await temporaryFolder();
    const file = join(dataDir, 'seite.html');
    await writeFile(file, article('Umzug melden'));
    const named = { kind: 'import', importId: 'i', origin: 'web', label: 'x', paused: false } as const;
    const names = { [file]: 'http://wissen.example/umzug' };
    await noteImportJob(dataDir, { ...named, paths: [file], startedAtMs: 1, standing: true, names });
    const engine = await openStaying(dataDir);
    await engine.resumed();
    const { articles } = await engine.listArticles({ offset: 0, limit: 10 });
    expect(articles.map(({ source }) => source)).toEqual(['http://wissen.example/umzug']);
  });

  it.each([
    ['keep', 'here', 'validated'],
    ['archive', 'source', 'archived'],
  ] as const)(
    'is removed, and its articles are treated as its owner says: %s',
    async (articles, master, state) => {
      const server = createServer(({ url }, response) =>
        url === '/umzug'
          ? response.writeHead(200, { 'content-type': 'text/html' }).end(article('Umzug melden'))
          : response.writeHead(404).end(),
      );
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void server.close());
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/umzug`;
      const dataDir = await temporaryFolder();
      const engine = await openStaying(dataDir);
      const { id } = await engine.workspace.addWebSource({ url, kind: 'page' }, signal);
      await engine.workspace.refreshWebSource({ id }, signal);
      await engine.workspace.removeWebSource({ id, articles }, signal);
      expect(await readdir(join(dataDir, 'web'))).toEqual([]);
      const [head] = (await engine.listArticles({ offset: 0, limit: 10 })).articles;
      expect(keepingOf(head!)).toMatchObject({ master, state });
      if (articles === 'keep') return;
      const [{ id: importId } = { id: '' }] = await engine.workspace.importRecords({}, signal);
      await engine.workspace.rollBackImport({ importId }, signal);
      expect((await titlesOf(engine)).there).toEqual(['Umzug melden']);
    },
  );
});
