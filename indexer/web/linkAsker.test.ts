// Asks a real web server on this machine: what it says of a page, and what is never asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { linkAsker } from './linkAsker';

type Route = (request: IncomingMessage, response: ServerResponse) => void;

async function serve(routes: Record<string, Route | number>, otherwise: Route | number = 404) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    const route = routes[url] ?? otherwise;
    if (typeof route === 'function') return route(request, response);
    return response.writeHead(route).end(method === 'HEAD' ? undefined : 'a page');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const asker = (extra: object = {}) =>
  linkAsker({ signal: new AbortController().signal, pauseMs: 0, mayAsk: () => true, ...extra });
const leadsTo =
  (location: string): Route =>
  (_request, response) =>
    response.writeHead(302, { location }).end();

describe('linkAsker', () => {
  it('is told by HEAD that a page is there, and robots.txt once a round', async () => {
    const { base, asked } = await serve({ '/a': 200, '/b': 204 });
    const ask = asker();
    expect(await Promise.all([ask(`${base}/a`), ask(`${base}/b`)])).toEqual(['there', 'there']);
    expect(asked.sort()).toEqual(['GET /robots.txt', 'HEAD /a', 'HEAD /b']);
  });

  it('has GET confirm what HEAD denies, but for addresses with a query', async () => {
    const onlyGet: Route = ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end();
    const { base, asked } = await serve({ '/a': onlyGet, '/abmelden?x=1': onlyGet });
    const ask = asker();
    expect(await ask(`${base}/a`)).toBe('there');
    expect(await ask(`${base}/weg`)).toBe('gone');
    expect(await ask(`${base}/abmelden?x=1`)).toBe('untold');
    expect(asked).toContain('GET /weg');
    expect(asked).not.toContain('GET /abmelden?x=1');
  });

  it.each([
    [410, 'gone'],
    [401, 'untold'],
    [403, 'untold'],
    [429, 'untold'],
    [500, 'silent'],
  ] as const)('takes %i for %s', async (status, finding) => {
    const { base } = await serve({ '/a': status });
    expect(await asker()(`${base}/a`)).toBe(finding);
  });

  it('follows where it is led, also to another server, and never in circles', async () => {
    const other = await serve({ '/neu': 200 });
    const { base } = await serve({
      '/alt': leadsTo(`${other.base}/neu`),
      '/weg': leadsTo('/nirgends'),
      '/kreis': leadsTo('/kreis'),
      '/datei': leadsTo('file:///etc/passwd'),
    });
    const ask = asker();
    expect(await ask(`${base}/alt`)).toBe('there');
    expect(await ask(`${base}/weg`)).toBe('gone');
    expect(await ask(`${base}/kreis`)).toBe('untold');
    expect(await ask(`${base}/datei`)).toBe('untold');
  });

  it('takes a page for gone that says so, where the server answers everything', async () => {
    const page = (title: string, text: string): Route => {
      const html = `<title>${title}</title><nav>${'Start Hilfe Kontakt '.repeat(30)}</nav><h1>${title}</h1>${text}`;
      return (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    };
    const missing: Route = (request, response) =>
      page('Seite nicht gefunden', `Unter ${request.url} ist nichts.`)(request, response);
    const routes = {
      '/robots.txt': 404,
      '/abschlag': page('Abschlag senken', 'Im Portal.'),
      '/nicht-gefunden': page('Zähler nicht gefunden: was tun?', 'Im Keller.'),
      '/alt': leadsTo('/fehler'),
      '/fehler': missing,
      '/': page('Start', 'Willkommen.'),
    };
    const { base, asked } = await serve(routes, missing);
    const ask = asker();
    expect(await ask(`${base}/abschlag`)).toBe('there');
    expect(await ask(`${base}/nicht-gefunden`)).toBe('there');
    expect(await ask(`${base}/`)).toBe('there');
    expect(await ask(`${base}/weg`)).toBe('gone');
    expect(await ask(`${base}/bereich/404`)).toBe('gone');
    expect(await ask(`${base}/alt`)).toBe('gone');
    // What has a query is never got.
    expect(await ask(`${base}/weg?bestellen=1`)).toBe('there');
    expect(asked).not.toContain('GET /weg?bestellen=1');
    const impossible = asked.filter((line) => /[0-9a-f]{8}-[0-9a-f]{4}/.test(line));
    expect(impossible.map((line) => line.split(' ')[0])).toEqual(['HEAD', 'GET']);
  });

  it('does not ask what pages say of a server that tells missing ones', async () => {
    const html: Route = (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<title>Nicht gefunden</title>');
    const { base, asked } = await serve({ '/robots.txt': 404, '/a': html, '/b': html });
    const ask = asker();
    expect([await ask(`${base}/a`), await ask(`${base}/b`)]).toEqual(['there', 'there']);
    expect(asked.filter((line) => /GET \/[ab]$/.test(line))).toEqual([]);
  });

  it('calls untold what looks alike everywhere and says nothing of it', async () => {
    const shell: Route = (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<title>Portal</title><div id="root"></div><script>start("nicht gefunden")</script>');
    const { base } = await serve({ '/robots.txt': 404 }, shell);
    expect(await asker()(`${base}/seite`)).toBe('untold');
    const closed = await serve(
      { '/robots.txt': (_request, response) => response.end('User-agent: *\nAllow: /hilfe\nDisallow: /') },
      shell,
    );
    // It may not be asked for what cannot exist: the answer counts.
    expect(await asker()(`${closed.base}/hilfe/seite`)).toBe('there');
    expect(closed.asked).toEqual(['GET /robots.txt', 'HEAD /hilfe/seite']);
  });

  it('keeps to robots.txt, and to a robots.txt that lies elsewhere', async () => {
    const rules: Route = (_request, response) => response.end('User-agent: *\nDisallow: /geheim');
    const { base, asked } = await serve({ '/robots.txt': rules, '/geheim': 200 });
    const led = await serve({ '/robots.txt': leadsTo(`${base}/robots.txt`), '/geheim': 200, '/a': 200 });
    const ask = asker();
    expect(await ask(`${base}/geheim`)).toBe('untold');
    expect(asked).not.toContain('HEAD /geheim');
    expect(await ask(`${led.base}/geheim`)).toBe('untold');
    expect(await ask(`${led.base}/a`)).toBe('there');
  });

  it('calls silent who does not answer, and asks no further where robots.txt is broken', async () => {
    const { base } = await serve({ '/bricht': ({ socket }) => void socket.destroy() });
    const broken = await serve({ '/robots.txt': 503, '/a': 200 });
    const ask = asker();
    expect(await ask(`${base}/bricht`)).toBe('silent');
    expect(await ask('http://127.0.0.1:1/')).toBe('silent');
    expect(await ask(`${broken.base}/a`)).toBe('silent');
    expect(broken.asked).toEqual(['GET /robots.txt']);
  });

  it('waits between two requests to one server', async () => {
    const { base } = await serve({ '/a': 200, '/b': 200, '/c': 200 });
    const ask = asker({ pauseMs: 40 });
    const startMs = performance.now();
    await Promise.all(['/a', '/b', '/c'].map((path) => ask(base + path)));
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(80);
  });

  it('never asks this machine itself unless it is told to', async () => {
    const { base, asked } = await serve({ '/a': 200 });
    const ask = linkAsker({ signal: new AbortController().signal, pauseMs: 0 });
    for (const address of [`${base}/a`, 'http://localhost:1/', 'http://[::1]/', 'http://169.254.169.254/x'])
      expect(await ask(address)).toBe('untold');
    expect(asked).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const { base } = await serve({ '/a': () => {} });
    const stop = new AbortController();
    const asking = asker({ signal: stop.signal })(`${base}/a`);
    setTimeout(() => stop.abort(), 50);
    await expect(asking).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
