// An import that was killed between its articles and their lines in the ledger tells, once it went on, all that it brought.
// The kill is played by a ledger that keeps nothing; real kills stand in resume.test.ts.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { WritableStore } from '../../knowledge/ports';
import { MemoryStore } from '../fakes/memoryStore';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { mixedArticles, mixedFiles, runImport, writeFiles } from './importTrial';

/** The same store, but what the ledger is told is lost. */
function untold(store: WritableStore): WritableStore {
  const ledger = Object.assign(Object.create(store.ledger), { put: async () => {} });
  return new Proxy(store, {
    get: (target, name) => {
      if (name === 'ledger') return ledger;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

const totals = async (store: WritableStore) => {
  const sources = await store.ledger.all();
  const outcomes = [...new Set(sources.map(({ outcome }) => outcome))];
  return { outcomes, articles: sources.reduce((sum, { articles }) => sum + articles, 0) };
};

it('counts what was durable before the kill', async () => {
  const [folder, store] = [await temporaryFolder(), new MemoryStore()];
  await writeFiles(folder, mixedFiles);
  await runImport(untold(store), [folder], { importId: 'first' });
  expect(await store.ledger.all()).toEqual([]);
  expect((await runImport(store, [folder], { importId: 'first', resumed: true })).embedded).toBe(0);
  expect(await totals(store)).toEqual({ outcomes: ['added'], articles: mixedArticles });
  // Another import has not brought them.
  await runImport(store, [folder], { importId: 'second', resumed: true, reread: true });
  expect(await totals(store)).toEqual({ outcomes: ['unchanged'], articles: 0 });
});

it('calls a table added whose first rows were there before the kill, and one updated that replaced rows', async () => {
  const [folder, store] = [await temporaryFolder(), new MemoryStore()];
  const table = (rows: number, word: string) =>
    `id;titel;text\n${Array.from({ length: rows }, (_, at) => `z${at};Zeile ${at};${word} ${at}.`).join('\n')}\n`;
  const file = join(folder, 'liste.csv');
  await writeFile(file, table(2, 'Antwort'));
  await runImport(untold(store), [file], { importId: 'first' });
  await writeFile(file, table(5, 'Antwort'));
  await runImport(store, [file], { importId: 'first', resumed: true });
  expect(await totals(store)).toEqual({ outcomes: ['added'], articles: 5 });

  await writeFile(file, table(5, 'Anders'));
  await runImport(untold(store), [file], { importId: 'second', reread: true });
  await runImport(store, [file], { importId: 'second', resumed: true, reread: true });
  expect(await totals(store)).toEqual({ outcomes: ['updated'], articles: 5 });
});
