// Web links of articles through the whole engine and a real local server: asked only where allowed, remembered, called dead.
// How servers are asked has its own tests.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { linkAsker } from '../../indexer/web/linkAsker';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, openTrial } from './engineTrial';
import { writeFiles } from './importTrial';
import { call } from './reviewTrial';

const signal = new AbortController().signal;

async function serve(pages: Set<string>) {
  const asked: string[] = [];
  const server = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url}`);
    return response.writeHead(pages.has(url) ? 200 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, server };
}

const open = async (dataDir: string) => {
  const { engine } = await openTrial(dataDir, {
    configured: async () => fakeModel('m').embedder,
    beginAsking: async (stop) => linkAsker({ signal: stop, pauseMs: 0, mayAsk: () => true }),
  });
  await engine.modelReady();
  return engine;
};

const deadOf = async (engine: Engine) =>
  (await call(engine, 'staleArticles', {})).map(({ article, reasons }) => [
    article.title,
    ...reasons.map(({ detail }) => detail),
  ]);

describe('web links', () => {
  it('are asked for only where the owner allows it, and dead ones are named with their day', async () => {
    const { base, asked } = await serve(new Set(['/da']));
    const [folder, dataDir] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(folder, {
      'formular.md': `# Formular\n\nSiehe [Amt](${base}/weg#a), [noch einmal](${base}/weg) und [da](${base}/da).`,
      'alt.md': `---\nstate: archived\n---\n# Alt\n\nSiehe [nie](${base}/archiviert).`,
    });
    const engine = await open(dataDir);
    await engine.importPaths([folder]);
    expect(await engine.workspace.checkLinks({}, signal)).toEqual({ asked: 0, dead: 0, noted: 0 });
    expect([asked, await deadOf(engine)]).toEqual([[], []]);

    await engine.workspace.changeCare({ checkLinks: true }, signal);
    expect(await engine.workspace.checkLinks({}, signal)).toMatchObject({ asked: 2, dead: 1, noted: 2 });
    expect(asked.sort()).toEqual(['GET /robots.txt', 'GET /weg', 'HEAD /da', 'HEAD /weg']);
    expect(await deadOf(engine)).toEqual([['Formular', `${base}/weg`]]);
    const [stale] = await call(engine, 'staleArticles', {});
    expect(stale!.reasons[0]!.atMs).toBeGreaterThan(0);

    asked.length = 0;
    expect(await engine.workspace.checkLinks({}, signal)).toMatchObject({ asked: 2, noted: 0 });
    expect(asked).toEqual([]);
    await engine.close();
    const again = await open(dataDir);
    expect(await deadOf(again)).toEqual([['Formular', `${base}/weg`]]);
    expect(asked).toEqual([]);
  });

  it('are forgotten with the permission', async () => {
    const { base } = await serve(new Set());
    const [folder, dataDir] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(folder, { 'a.md': `# A\n\nSiehe [weg](${base}/weg).` });
    const engine = await open(dataDir);
    await engine.importPaths([folder]);
    await engine.workspace.changeCare({ checkLinks: true }, signal);
    await engine.workspace.checkLinks({}, signal);
    const file = join(dataDir, 'caches', 'review', 'links.json');
    expect(await readFile(file, 'utf8')).toContain('/weg');
    await engine.workspace.changeCare({ checkLinks: false }, signal);
    expect(await deadOf(engine)).toEqual([]);
    await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('say nothing where no server answers: the machine is offline, not every link dead', async () => {
    const { base, server } = await serve(new Set(['/a', '/b']));
    const [folder, dataDir] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(folder, { 'a.md': `# A\n\nSiehe [a](${base}/a) und [b](${base}/b).` });
    const engine = await open(dataDir);
    await engine.importPaths([folder]);
    await engine.workspace.changeCare({ checkLinks: true }, signal);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    expect(await engine.workspace.checkLinks({}, signal)).toEqual({ asked: 0, dead: 0, noted: 0 });
  });

  it('go with the article that held them', async () => {
    const { base } = await serve(new Set());
    const [folder, dataDir] = [await temporaryFolder(), await temporaryFolder()];
    await writeFiles(folder, { 'a.md': `# A\n\nSiehe [weg](${base}/weg).`, 'b.md': '# B\n\nNur Text.' });
    const engine = await open(dataDir);
    await engine.importPaths([folder]);
    await engine.workspace.changeCare({ checkLinks: true }, signal);
    expect(await engine.workspace.checkLinks({}, signal)).toMatchObject({ dead: 1 });
    await writeFiles(folder, { 'a.md': '# A\n\nOhne Verweis.' });
    await engine.importPaths([folder]);
    expect(await engine.workspace.checkLinks({}, signal)).toMatchObject({ asked: 0, dead: 0 });
  });
});
