// Looks at a real web server on this machine: scope, robots, pace, conditions, failures, and hostile answers.

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { crawlSource } from './crawlSource';
import { PageMirror } from './pageMirror';
import { type WebSourceKind, webScope } from './webScope';

type Route = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** Pages by path; a text is an HTML page that knows its ETag. */
async function serve(routes: Record<string, Route>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const route = routes[path];
    if (typeof route === 'function') return route(request, response);
    if (route === undefined) return response.writeHead(404).end();
    const etag = `"${route.length}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag }).end(route);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, routes };
}

async function looker(url: string, kind: WebSourceKind, extra: object = {}) {
  const folder = await temporaryFolder();
  return async () => {
    const mirror = await PageMirror.open(folder);
    const report = await crawlSource(webScope(url, kind), { mirror, pauseMs: 0, ...extra });
    return { ...report, mirror, changed: report.changed.map((page) => new URL(page.url).pathname).sort() };
  };
}

const page = (title: string, body = '') =>
  `<html><title>${title}</title><body><h1>${title}</h1>${body}</body></html>`;
const link = (href: string) => `<a href="${href}">x</a>`;

describe('crawlSource', () => {
  it('follows a list below its folder, asks conditionally the next time, and tells what changed and went', async () => {
    const links = [
      'umzug.html',
      './zaehler.html#stand',
      '/andere/seite.html',
      'https://example.org/fremd.html',
      'mailto:a@b.de',
    ];
    const { base, routes, asked } = await serve({
      '/hilfe/index.html': page('Hilfe', links.map(link).join('')),
      '/hilfe/umzug.html': page('Umzug', 'Zwei Wochen vorher.'),
      '/hilfe/zaehler.html': page('Zähler'),
    });
    const look = await looker(`${base}/hilfe/index.html`, 'list');
    const first = await look();
    expect(first.changed).toEqual(['/hilfe/umzug.html', '/hilfe/zaehler.html']);
    const umzug = first.mirror.pages.find(({ url }) => url.endsWith('umzug.html'))!;
    expect(await readFile(first.mirror.pathOf(umzug), 'utf8')).toContain('Zwei Wochen');
    expect(asked).not.toContain('/andere/seite.html');

    expect(await look()).toMatchObject({ changed: [], unchanged: 2, gone: [], failures: [] });
    routes['/hilfe/umzug.html'] = page('Umzug', 'Drei Wochen vorher, neuerdings.');
    delete routes['/hilfe/zaehler.html'];
    const third = await look();
    expect(third.changed).toEqual(['/hilfe/umzug.html']);
    expect(third.gone.map(({ url }) => url)).toEqual([`${base}/hilfe/zaehler.html`]);
  });

  it('reads a sitemap and an index of sitemaps, never another origin', async () => {
    const urlset = (...urls: string[]) =>
      `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;
    const { base, routes } = await serve({ '/a': page('A'), '/b': page('B') });
    routes['/sitemap.xml'] =
      `<sitemapindex><sitemap><loc>${base}/one.xml</loc></sitemap><sitemap><loc>${base}/sitemap.xml</loc></sitemap></sitemapindex>`;
    routes['/one.xml'] = urlset(`${base}/a`, `${base}/b`, 'http://10.0.0.1/intern');
    const report = await (await looker(`${base}/sitemap.xml`, 'sitemap'))();
    expect(report.changed).toEqual(['/a', '/b']);
  });

  it('keeps to robots.txt: forbidden pages, a forbidden start, the pace it asks for', async () => {
    const { base, asked, routes } = await serve({
      '/robots.txt': (_request, response) => {
        response
          .writeHead(200, { 'content-type': 'text/plain' })
          .end('User-agent: *\nDisallow: /geheim\nCrawl-delay: 0.05');
      },
      '/liste': page('Liste', link('/geheim/plan') + link('/a') + link('/b')),
      '/a': page('A'),
      '/b': page('B'),
      '/geheim/plan': page('Geheim'),
    });
    const started = performance.now();
    const report = await (await looker(`${base}/liste`, 'list'))();
    expect(report.changed).toEqual(['/a', '/b']);
    expect(asked).not.toContain('/geheim/plan');
    // Three requests after robots.txt: two pauses at least.
    expect(performance.now() - started).toBeGreaterThanOrEqual(90);
    const forbidden = await looker(`${base}/geheim/plan`, 'page');
    await expect(forbidden()).rejects.toMatchObject({ code: 'WEB_ADDRESS_REFUSED' });
    routes['/robots.txt'] = (_request, response) => response.writeHead(503).end();
    await expect((await looker(`${base}/a`, 'page'))()).rejects.toMatchObject({ code: 'WEB_REFUSED' });
  });

  it('sends credentials, and tells a refusal without them', async () => {
    const expected = `Basic ${Buffer.from('anna:geheim ß', 'utf8').toString('base64')}`;
    const { base } = await serve({
      '/intern': ({ headers }, response) => {
        const known = headers.authorization === expected;
        response
          .writeHead(known ? 200 : 401, { 'content-type': 'text/html' })
          .end(known ? page('Intern') : '');
      },
    });
    const url = `${base}/intern`;
    const report = await (await looker(url, 'page'))();
    expect(report.failures.map(({ failure }) => failure.code)).toEqual(['WEB_REFUSED']);
    const credentials = { user: 'anna', password: 'geheim ß' };
    expect((await (await looker(url, 'page', { credentials }))()).changed).toEqual(['/intern']);
  });

  it('reports what is hostile or no page, and reads the others', async () => {
    const { base } = await serve({
      '/liste': page('Liste', ['/endlos', '/fort', '/bild', '/kreis', '/bricht', '/gut'].map(link).join('')),
      '/endlos': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '10' });
        response.socket?.write('x'.repeat(1000));
        response.socket?.destroy();
      },
      '/fort': (_request, response) => response.writeHead(302, { location: 'http://example.org/' }).end(),
      '/bild': (_request, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('png'),
      '/kreis': (_request, response) => response.writeHead(302, { location: '/kreis' }).end(),
      '/bricht': (request) => request.socket.destroy(),
      '/gut': page('Gut'),
    });
    const report = await (await looker(`${base}/liste`, 'list'))();
    expect(report.changed).toContain('/gut');
    const codes = Object.fromEntries(
      report.failures.map(({ url, failure }) => [new URL(url).pathname, failure.code]),
    );
    expect(codes).toMatchObject({
      '/fort': 'WEB_UNREACHABLE',
      '/bild': 'SOURCE_UNSUPPORTED',
      '/kreis': 'WEB_UNREACHABLE',
      '/bricht': 'WEB_UNREACHABLE',
    });
  });

  it('keeps what it has of a page that leads out of its folder, or to where robots.txt forbids', async () => {
    const { base, routes } = await serve({
      '/robots.txt': (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /wiki/alt'),
      '/wiki/index': page('Wiki', link('umzug') + link('frist') + link('neu')),
      '/wiki/umzug': page('Umzug'),
      '/wiki/frist': page('Frist'),
      '/wiki/neu': (_request, response) => response.writeHead(302, { location: '/wiki/ziel' }).end(),
      '/wiki/ziel': page('Ziel'),
      '/anmelden': page('Anmelden'),
      '/wiki/alt': page('Alt'),
    });
    const look = await looker(`${base}/wiki/index`, 'list');
    expect((await look()).changed).toEqual(['/wiki/frist', '/wiki/neu', '/wiki/umzug']);
    const to =
      (location: string): Route =>
      (_request, response) =>
        response.writeHead(302, { location }).end();
    routes['/wiki/umzug'] = to('/anmelden');
    routes['/wiki/frist'] = to('/wiki/alt');
    const later = await look();
    expect(later).toMatchObject({ changed: [], gone: [] });
    expect(later.failures.map(({ failure }) => failure.code)).toEqual(['WEB_UNREACHABLE', 'WEB_UNREACHABLE']);
    const kept = later.mirror.pages.find(({ url }) => url.endsWith('/wiki/umzug'))!;
    expect(await readFile(later.mirror.pathOf(kept), 'utf8')).toContain('Umzug');
  });

  it('lets go of answers that it does not read', async () => {
    let told = (): void => {};
    const ended = new Promise<void>((resolve) => {
      told = resolve;
    });
    const { base } = await serve({
      '/liste': page('Liste', link('/weg')),
      '/weg': (_request, response) => {
        response.on('close', told);
        response.writeHead(404);
        // An error page without an end: only whoever asked can end it.
        const more = setInterval(() => response.write('x'.repeat(10_000)), 5);
        response.on('close', () => clearInterval(more));
      },
    });
    await (await looker(`${base}/liste`, 'list'))();
    await ended;
  });

  it('takes nothing for gone when the server is away, and stops when it is told to', async () => {
    const { base, routes } = await serve({ '/liste': page('Liste', link('/a')), '/a': page('A') });
    const look = await looker(`${base}/liste`, 'list');
    expect((await look()).changed).toHaveLength(1);
    delete routes['/liste'];
    await expect(look()).rejects.toMatchObject({ code: 'WEB_REFUSED' });
    routes['/liste'] = page('Liste', link('/a'));
    expect(await look()).toMatchObject({ unchanged: 1, gone: [] });
    const stopped = await looker(`${base}/liste`, 'list', { signal: AbortSignal.abort() });
    await expect(stopped()).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('webScope', () => {
  it.each(['ftp://a.de/x', 'file:///etc/passwd', 'umzug', 'https://anna:geheim@a.de/'])(
    'refuses %s',
    (address) => {
      expect(() => webScope(address, 'page')).toThrow(
        expect.objectContaining({ code: 'WEB_ADDRESS_REFUSED' }),
      );
    },
  );

  it('never repeats a password', () => {
    expect(() => webScope('https://anna:geheim@a.de/', 'page')).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ url: 'https://a.de/' }) }),
    );
  });
});
