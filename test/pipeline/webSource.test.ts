// Web pages over the real engine and a real local server: what changes there follows by itself.
import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepingOf } from '../../knowledge/vocabulary/keeping';
import type { WebCredentials } from '../../main/engine/engine';
import { noteImportJob } from '../../main/engine/importJob';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { openStaying, signal, titlesOf } from './standingTrial';

const sentence =
  'Wer umzieht, meldet den Auszug zwei Wochen vorher und liest am Tag der Übergabe den Zähler ab. ';
const article = (title: string) =>
  `<html lang="de"><title>${title}</title><body><nav><a href="/impressum">Impressum</a></nav><main><h1>${title}</h1><p>${sentence.repeat(4)}</p></main></body></html>`;

/** A server of one page, ended with its test; gives the page's address. */
async function serveOnePage(): Promise<string> {
  const server = createServer(({ url }, response) =>
    url === '/umzug'
      ? response.writeHead(200, { 'content-type': 'text/html' }).end(article('Umzug melden'))
      : response.writeHead(404).end(),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/umzug`;
}

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
    const url = await serveOnePage();
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
      const url = await serveOnePage();
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
