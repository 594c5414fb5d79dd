// `imports`, `ledger`, `source`, `rollback` from outside: what an import brought, source by source, and the way back.
// The engine inside is the real one with the real model.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../pipeline/importTrial';
import { builtCli } from './runCli';

const cli = builtCli();
const fixtures = join(import.meta.dirname, '../fixtures/import');
const umzug = '# Umzug melden\n\nMelden Sie Ihren Umzug im Portal unter Vertrag.';

let home = '';
const json = (...args: string[]) => cli([...args, '--json', '--data', join(home, 'data')], { cwd: home });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'silbertablett-ledger-'));
  await writeFiles(home, { 'kb/a.md': umzug, 'kb/kopie.md': umzug, 'kb/leer.txt': ' ' });
}, 180_000);
afterAll(() => rm(home, { recursive: true, force: true }));

interface Row {
  readonly id: string;
  readonly source: string;
}

describe('the ledger in the terminal', { timeout: 120_000 }, () => {
  it('tells, exports, reads one source again, and takes an import back', async () => {
    expect((await json('import', 'kb')).json.at(-1)).toMatchObject({ files: 3, articles: 1, duplicates: 1 });
    const [record] = (await json('imports')).json as readonly Row[];
    expect(record).toMatchObject({
      phase: 'done',
      label: 'kb',
      counts: { added: 1, duplicate: 1, failed: 1 },
    });
    const [listed] = (await json('ledger', '--search', 'kb')).json as [
      { total: number; entries: readonly Row[] },
    ];
    expect(listed.entries.map(({ source }) => source)).toEqual(['kb/leer.txt', 'kb/kopie.md', 'kb/a.md']);

    expect((await json('ledger', '--export', 'ledger.csv')).json).toEqual([{ entries: 3 }]);
    expect(await readFile(join(home, 'ledger.csv'), 'utf8')).toContain('kb/kopie.md;duplicate;');
    await writeFiles(home, { 'kb/leer.txt': 'Nun mit Text, der etwas sagt.' });
    const retried = await json('ledger', '--retry', listed.entries[0]!.id);
    expect([retried.code, retried.json]).toMatchObject([0, [{ files: 1, articles: 1, failed: 0 }]]);

    expect((await json('rollback', record!.id)).json).toMatchObject([{ removed: 1, already: 0, kept: 0 }]);
    const second = await cli(['rollback', record!.id, '--data', join(home, 'data')], { cwd: home });
    expect(second.out).toContain('was taken back before');
    expect((await json('articles')).json).toHaveLength(1);
    // The article's file, and the copy that was left out for its sake.
    expect((await json('ledger', '--outcome', 'removed')).json).toMatchObject([{ total: 2 }]);
    expect((await json('imports', '--again', record!.id)).json[0]).toMatchObject({ counts: { added: 1 } });
  });

  it('shows a source page by page: words printed, drawn pages written', async () => {
    await cp(join(fixtures, 'abschlag.pdf'), join(home, 'pdf/abschlag.pdf'));
    await writeFiles(home, {
      'pdf/seite.html': '<nav>Start</nav><main><h1>Frist</h1><p>Zwei Wochen.</p></main>',
    });
    await json('import', 'pdf');
    const drawn = await json('source', 'abschlag.pdf', '--page', '9', '--out', 'seite.webp');
    expect([drawn.code, drawn.json]).toMatchObject([0, [{ page: 2, pages: 2, mediaType: 'image/webp' }]]);
    expect((await readFile(join(home, 'seite.webp'))).toString('latin1', 8, 12)).toBe('WEBP');
    const words = await cli(['source', 'pdf/seite.html', '--data', join(home, 'data')], { cwd: home });
    expect([words.code, words.out]).toEqual([0, 'page 1 of 1\nStart\nFrist\nZwei Wochen.\n']);
    const unwritten = await json('source', 'abschlag.pdf', '--out', 'fehlt/seite.webp');
    expect(unwritten.code).toBe(1);
  });

  it.each([
    [['rollback'], 2, 'missing required argument'],
    [['rollback', 'unknown'], 1, 'IMPORT_MISSING'],
    [['ledger', '--outcome', 'nonsense'], 2, 'Allowed choices'],
    [['ledger', '--limit', '0'], 2, '1 to 1000'],
    [['ledger', '--retry', 'unknown'], 1, 'SOURCE_MISSING'],
    [['source', 'unknown'], 1, 'SOURCE_MISSING'],
    [['source', 'a', '--page', '0'], 2, 'from 1 to'],
  ])('%j leaves with %i and says why', async (args, code, reason) => {
    const run = await cli([...args, '--data', join(home, 'data')], { cwd: home });
    expect([run.code, run.out]).toEqual([code, '']);
    expect(run.err).toContain(reason);
  });

  it.each([['imports'], ['ledger'], ['rollback'], ['source']])('%s --help is answered', async (name) => {
    const { code, out } = await cli([name, '--help']);
    expect([code, out]).toEqual([0, expect.stringContaining('Usage')]);
  });
});
