// Gaps through the whole engine over the real store: masked, durable, known to the next, forgotten for good.
// The model is a fake; what counts as similar has its own tests.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, knowledgeFolder, missingModel, openTrial } from './engineTrial';

const concern = 'Mein Name ist Petra Lohmann, IBAN DE02120300000000202051. Wie backe ich Quittenbrot?';
const page = { offset: 0, limit: 10 };

async function openWith(dataDir: string) {
  const trial = await openTrial(dataDir, { configured: async () => fakeModel('m').embedder });
  await trial.engine.modelReady();
  return trial.engine;
}

/** Whether any file of the store holds these words. */
async function isOnDisk(dataDir: string, words: string): Promise<boolean> {
  const entries = await readdir(join(dataDir, 'store'), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    if ((await readFile(join(entry.parentPath, entry.name))).includes(words)) return true;
  }
  return false;
}

describe('gaps', () => {
  it('are kept masked across a restart and known to whoever asks the same', async () => {
    const dataDir = await temporaryFolder();
    const engine = await openWith(dataDir);
    const masked = await engine.maskConcern(concern);
    expect(masked.masked).toBe(2);
    expect(masked.text).not.toMatch(/Lohmann|DE02/);
    expect(await engine.listGaps(page)).toEqual({ total: 0, gaps: [] });
    const { gapId } = await engine.noteGap({ text: concern, bestLikelihood: 0.2 });
    await engine.close();
    expect(await isOnDisk(dataDir, 'Quittenbrot')).toBe(true);
    expect(await isOnDisk(dataDir, 'Lohmann')).toBe(false);

    const again = await openWith(dataDir);
    const kept = { id: gapId, origin: 'noted', maskedText: masked.text, bestLikelihood: 0.2 };
    expect(await again.listGaps(page)).toMatchObject({ total: 1, gaps: [kept] });
    expect(await again.similarGaps(concern)).toMatchObject([kept]);
    expect(await again.similarGaps('umzug melden')).toEqual([]);
    await again.removeGap(gapId);
    await again.close();
    expect(await isOnDisk(dataDir, 'Quittenbrot')).toBe(false);
  });

  it('are forgotten with their customer text, and by the retention', async () => {
    const dataDir = await temporaryFolder();
    const engine = await openWith(dataDir);
    await engine.noteGap({ text: concern });
    await engine.noteGap({ text: 'umzug melden' });
    expect(await engine.forgetConcern(concern)).toEqual({ forgotten: 1 });
    expect((await engine.listGaps(page)).gaps.map(({ maskedText }) => maskedText)).toEqual(['umzug melden']);
    await engine.changeLearning({ retentionDays: 1 });
    expect((await engine.listGaps(page)).total).toBe(1);
  });

  it('keep themselves only where the owner allows it, once a concern and never beside a noted one', async () => {
    const [dataDir, folder] = [await temporaryFolder(), await knowledgeFolder()];
    const first = await openWith(dataDir);
    await first.importPaths([folder]);
    await first.close();
    // Without a model only words answer: strange ones find nothing.
    const { engine } = await openTrial(dataDir, { configured: missingModel });
    const silent = (text: string) => engine.ask({ text, top: 3 });
    const unanswered = ['xylophonquartett jodeln', 'zwetschgenknödel rezept', 'quastenflosser füttern'];
    expect((await silent(unanswered[0]!)).kind).toBe('abstained');
    await silent('umzug melden');
    expect((await engine.listGaps(page)).total).toBe(0);
    await engine.changeLearning({ keepGaps: true });
    await silent(unanswered[1]!);
    await silent(unanswered[2]!);
    await engine.noteGap({ text: unanswered[2]! });
    await silent('umzug melden');
    await expect.poll(async () => (await engine.listGaps(page)).total).toBe(2);
    const { gaps } = await engine.listGaps(page);
    expect(gaps.map(({ maskedText, origin }) => [maskedText, origin]).sort()).toEqual([
      [unanswered[2], 'noted'],
      [unanswered[1], 'unanswered'],
    ]);
  });
});
