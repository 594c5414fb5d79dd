// Language pairs that an import made go with it when it is taken back; those of people and of earlier imports stay.
// The whole engine over the real store; who belongs to whom has its own tests.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepingOf } from '../../knowledge/vocabulary/keeping';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, openTrial } from './engineTrial';

const signal = new AbortController().signal;
const german = '# Umzug melden\n\nWer umzieht, meldet sich zwei Wochen vorher mit dem Zählerstand.\n';
const english = (of: string) =>
  `---\nlanguage: en\ncounterpart: ${of}\n---\n# Moving house\n\nTell us two weeks before you move, and read the meter.\n`;

async function opened() {
  const folder = await temporaryFolder();
  const { engine } = await openTrial(await temporaryFolder(), {
    configured: async () => fakeModel('m').embedder,
  });
  await engine.modelReady();
  const put = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    await engine.importPaths([join(folder, name)]);
  };
  return { engine, folder, put };
}

/** Titles with the titles of their counterparts; a name that is not understood stands as it is. */
async function pairsOf(engine: Engine) {
  const { articles } = await engine.listArticles({ offset: 0, limit: 100 });
  const titleOf = new Map<string, string>(articles.map(({ id, title }) => [id, title]));
  return articles
    .map((head) => {
      const { counterpart } = keepingOf(head);
      return [head.title, counterpart && (titleOf.get(counterpart) ?? counterpart)];
    })
    .sort();
}

async function takeBackLatest(engine: Engine) {
  const [latest] = await engine.workspace.importRecords({}, signal);
  return engine.workspace.rollBackImport({ importId: latest!.id }, signal);
}

describe('a language pair', () => {
  it('goes with the import that brought the second of the two', async () => {
    const { engine, put } = await opened();
    await put('umzug.md', german);
    await put('moving.md', english('umzug.md'));
    expect(await pairsOf(engine)).toEqual([
      ['Moving house', 'Umzug melden'],
      ['Umzug melden', 'Moving house'],
    ]);
    expect(await takeBackLatest(engine)).toMatchObject({ removed: 1, restored: 1, kept: 0 });
    expect(await pairsOf(engine)).toEqual([['Umzug melden', undefined]]);
    const { entries } = await engine.workspace.listLedger(
      { offset: 0, limit: 10, search: 'umzug', sort: 'latest' },
      signal,
    );
    // Of its file nothing was taken back.
    expect(entries).toMatchObject([{ outcome: 'added' }]);
    expect(entries[0]!.code).toBeUndefined();
  });

  it('is a name again where the article that was meant goes', async () => {
    const { engine, put } = await opened();
    await put('moving.md', english('umzug.md'));
    expect(await pairsOf(engine)).toEqual([['Moving house', 'umzug.md']]);
    await put('umzug.md', german);
    await takeBackLatest(engine);
    expect(await pairsOf(engine)).toEqual([['Moving house', 'umzug.md']]);
    await put('umzug.md', german);
    expect(await pairsOf(engine)).toEqual([
      ['Moving house', 'Umzug melden'],
      ['Umzug melden', 'Moving house'],
    ]);
  });

  it('that was changed by hand since stays', async () => {
    const { engine, put } = await opened();
    await put('umzug.md', german);
    await put('moving.md', english('umzug.md'));
    const { articles } = await engine.listArticles({ offset: 0, limit: 10 });
    const { id } = articles.find(({ title }) => title === 'Umzug melden')!;
    await engine.workspace.changeKeeping({ articleIds: [id], change: { owner: 'Ada' } }, signal);
    expect(await takeBackLatest(engine)).toMatchObject({ removed: 1, restored: 0, kept: 1 });
    expect((await engine.openArticle(id)).keeping?.owner).toBe('Ada');
  });
});
