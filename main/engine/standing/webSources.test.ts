// What went from a web source is told to an import until one has heard it, whatever came between.
// The way of pages to articles is tested with the engine.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../test/fakes/temporaryFolder';
import { type WebParts, WebSources } from './webSources';

/** Pages by path; the import is only noted, and fails where it is told to. */
async function sources(pages: Record<string, string | number>) {
  const server = createServer(({ url = '' }, response) => {
    const page = pages[url] ?? 404;
    if (typeof page === 'number') return response.writeHead(page).end();
    return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const told: { fails: boolean; gone: readonly string[] } = { fails: false, gone: [] };
  const run = async (_paths: readonly string[], { gone = [] }: { readonly gone?: readonly string[] }) => {
    if (told.fails) throw new Error('killed');
    told.gone = gone;
    return { files: 0, failed: 0, failures: [], cancelled: false };
  };
  const records = { append: async () => {}, read: async () => [], remove: async () => {} };
  const parts = {
    ...{ store: { records }, dataDir: await temporaryFolder(), imports: { run }, pauseMs: 0 },
    ...{ clock: { nowMs: () => 0, monotonicMs: () => 0 }, credentialsOf: () => undefined },
  } as unknown as WebParts;
  const web = new WebSources(parts);
  const { port } = server.address() as AddressInfo;
  const id = await web.add(`http://127.0.0.1:${port}/liste`, 'list');
  return { told, look: () => web.refresh(id) };
}

it('is told again where the import after the look did not come to its end', async () => {
  const pages: Record<string, string | number> = { '/liste': '<a href="a">A</a>', '/a': '<p>A</p>' };
  const { told, look } = await sources(pages);
  await look();
  expect(told.gone).toEqual([]);
  pages['/liste'] = '<p>leer</p>';
  told.fails = true;
  await expect(look()).rejects.toThrow();
  told.fails = false;
  await look();
  expect(told.gone).toHaveLength(1);
  await look();
  expect(told.gone).toEqual([]);
});

it('is no page that could not be read just now', async () => {
  const pages: Record<string, string | number> = { '/liste': '<a href="a">A</a>', '/a': '<p>A</p>' };
  const { told, look } = await sources(pages);
  await look();
  pages['/a'] = 500;
  await look();
  expect(told.gone).toEqual([]);
});
