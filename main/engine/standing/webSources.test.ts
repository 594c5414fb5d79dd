// When a web source is looked at, what is left of one that is removed, and what went is told until an import has heard it.
// The way of pages to articles is tested with the engine.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { RecordStore } from '../../../knowledge/ports';
import type { KeptRecord } from '../../../knowledge/vocabulary/keptRecord';
import { temporaryFolder } from '../../../test/fakes/temporaryFolder';
import { type WebParts, WebSources } from './webSources';

/** Pages by path; the import is only noted, and fails where it is told to. `open`: as each start of the app does. */
async function sources(pages: Record<string, string | number>) {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const page = pages[url] ?? 404;
    if (typeof page === 'number') return response.writeHead(page).end();
    return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const told: { fails: boolean; gone: readonly string[]; nowMs: number } = {
    ...{ fails: false, gone: [], nowMs: dayMs * 20_000 },
  };
  const run = async (_paths: readonly string[], { gone = [] }: { readonly gone?: readonly string[] }) => {
    if (told.fails) throw new Error('killed');
    told.gone = gone;
    return { files: 0, failed: 0, failures: [], cancelled: false };
  };
  const records = memoryRecords();
  const dataDir = await temporaryFolder();
  const store = { records, ledger: { all: async () => [] } };
  const parts = {
    ...{ store, dataDir, imports: { run }, pauseMs: 0, firstLookMs: 0 },
    ...{ clock: { nowMs: () => told.nowMs, monotonicMs: () => 0 }, credentialsOf: () => undefined },
  } as unknown as WebParts;
  const open = async () => {
    const web = new WebSources(parts);
    await web.open();
    onTestFinished(() => web.close());
    return web;
  };
  const web = await open();
  const { port } = server.address() as AddressInfo;
  const id = await web.add(`http://127.0.0.1:${port}/liste`, 'list');
  const mirrors = () => readdir(join(dataDir, 'web')).catch(() => []);
  return { told, asked, web, id, open, mirrors, dataDir, look: () => web.refresh(id) };
}

const dayMs = 86_400_000;

function memoryRecords(): RecordStore {
  let kept: readonly KeptRecord[] = [];
  return {
    append: async (records) => {
      kept = [...kept, ...records];
    },
    read: async (kind) => kept.filter((record) => record.kind === kind),
    remove: async (kind, ids) => {
      kept = kept.filter((record) => record.kind !== kind || !ids.includes(record.id));
    },
  };
}

describe('a start', () => {
  it('looks only when a day has passed since the last look, whatever starts lie between', async () => {
    const { told, asked, look, open } = await sources({ '/liste': '<p>leer</p>' });
    await look();
    const looked = asked.length;
    const start = async () => {
      const web = await open();
      web.keepLooking();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return web;
    };
    told.nowMs += dayMs / 2;
    const [source] = (await start()).list();
    expect(source).toMatchObject({ lastLookAtMs: told.nowMs - dayMs / 2, state: 'waiting' });
    expect(asked).toHaveLength(looked);
    told.nowMs += dayMs / 2;
    const web = await start();
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(looked));
    await vi.waitFor(() => expect(web.list()[0]).toMatchObject({ lastLookAtMs: told.nowMs }));
  });

  it('looks again where the import of the last look did not come to its end', async () => {
    const { told, asked, look, open } = await sources({ '/liste': '<p>leer</p>' });
    told.fails = true;
    await expect(look()).rejects.toThrow();
    const looked = asked.length;
    (await open()).keepLooking();
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(looked));
  });
});

describe('removing', () => {
  it('takes the mirror along, and ends a look that goes on', async () => {
    const { web, id, look, mirrors } = await sources({ '/liste': '<a href="a">A</a>', '/a': '<p>A</p>' });
    await look();
    expect(await mirrors()).toEqual([id]);
    const looking = look();
    looking.catch(() => {});
    await web.remove(id, 'keep');
    await expect(looking).rejects.toMatchObject({ code: 'CANCELLED' });
    expect([await mirrors(), web.list()]).toEqual([[], []]);
    await web.remove(id, 'archive');
  });

  it('leaves everything as it was where archiving fails', async () => {
    const { web, id, look, mirrors, told } = await sources({ '/liste': '<p>leer</p>' });
    await look();
    told.fails = true;
    await expect(web.remove(id, 'archive')).rejects.toThrow();
    expect([await mirrors(), web.list().length]).toEqual([[id], 1]);
    told.fails = false;
    await look();
    await web.remove(id, 'archive');
    expect(told.gone).toEqual([expect.stringContaining(id)]);
  });

  it('is made up for at the next start where a kill came between', async () => {
    const { dataDir, id, look, open, mirrors } = await sources({ '/liste': '<p>leer</p>' });
    await look();
    for (const name of [randomUUID(), 'Fotos']) await mkdir(join(dataDir, 'web', name));
    await open();
    expect((await mirrors()).sort()).toEqual([id, 'Fotos'].sort());
  });
});

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
