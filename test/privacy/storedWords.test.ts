import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, knowledgeFolder, openTrial } from '../pipeline/engineTrial';

/** How often a word stands in any file below a folder, in any case. */
function countOnDisk(folder: string, word: string): number {
  return globSync(['**/*'], { cwd: folder, absolute: true, dot: true })
    .map((path) => readFileSync(path).toString('latin1').toLowerCase())
    .filter((bytes) => bytes.includes(word)).length;
}

test('what is stored of a rated concern holds no name, number or address of the customer', async () => {
  const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
  const { engine } = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
  await engine.importPaths([folder]);
  const { articles } = await engine.listArticles({ offset: 0, limit: 1 });
  const text =
    'mein Name ist Petra Zwiebelhuber, Quittenweg 7, 50667 Köln, Kundennummer 40718822, q.huber@mail.example: Zähler falsch';
  await engine.ask({ text, top: 3 });
  await engine.rateArticle({ articleId: articles[0]!.id, verdict: 'helpful', text });
  await engine.close();
  // The files are readable: a word of the imported base is found in them.
  expect(countOnDisk(dataDir, 'zahler')).toBeGreaterThan(0);
  for (const word of ['zwiebelhuber', 'quittenweg', '50667', '40718822', 'huber@mail', 'huber'])
    expect([word, countOnDisk(dataDir, word)]).toEqual([word, 0]);
});
