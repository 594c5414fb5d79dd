// Watched folders over the real engine: what changes there follows by itself.
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { keepingOf } from '../../knowledge/vocabulary/keeping';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { openStaying, signal, titlesOf, within } from './standingTrial';

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

  it('is the same one in another spelling, where the disk says so', { timeout: 60_000 }, async () => {
    const [dataDir, home] = [await temporaryFolder(), await temporaryFolder()];
    const [folder, other] = [join(home, 'wissen'), join(home, 'Wissen')];
    await mkdir(folder);
    await symlink(folder, other);
    await writeFile(join(folder, 'umzug.md'), page('Umzug'));
    await writeFile(join(folder, 'abschlag.md'), page('Abschlag'));
    const engine = await openStaying(dataDir);
    await engine.importPaths([folder]);
    const { id } = await engine.workspace.watchFolder({ token: other, polling: false }, signal);
    await looked(engine);
    expect(await engine.workspace.watchFolder({ token: folder, polling: false }, signal)).toEqual({ id });
    expect(await engine.workspace.watchedFolders({}, signal)).toMatchObject([{ articles: 2 }]);
    await engine.close();
    await rm(join(folder, 'abschlag.md'));
    const next = await openStaying(dataDir);
    await vi.waitFor(async () => {
      expect(await titlesOf(next)).toEqual({ there: ['Umzug'], archived: ['Abschlag'] });
    }, within);
    const rows = { search: '', sort: 'name', offset: 0, limit: 10 } as const;
    expect((await next.workspace.listLedger(rows, signal)).total).toBe(2);
  });

  it('with a file that cannot be read is remembered once, not at each start', {
    timeout: 60_000,
  }, async () => {
    const [dataDir, folder] = [await temporaryFolder(), await temporaryFolder()];
    await writeFile(join(folder, 'umzug.md'), page('Umzug'));
    await writeFile(join(folder, 'leer.md'), ' ');
    const engine = await openStaying(dataDir);
    await engine.workspace.watchFolder({ token: folder, polling: false }, signal);
    await looked(engine);
    const records = async ({ workspace }: Engine) => workspace.importRecords({}, signal);
    expect(await records(engine)).toMatchObject([{ counts: { added: 1, failed: 1 } }]);
    await engine.close();
    for (let start = 0; start < 2; start++) {
      const again = await openStaying(dataDir);
      await looked(again);
      expect(await records(again)).toHaveLength(1);
      await again.close();
    }
    await writeFile(join(folder, 'auch-leer.md'), ' ');
    const last = await openStaying(dataDir);
    await looked(last);
    expect(await records(last)).toMatchObject([{ counts: { failed: 2 } }, { counts: { failed: 1 } }]);
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
