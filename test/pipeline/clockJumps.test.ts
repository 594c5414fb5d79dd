// The clock of the computer jumps back and forth by years while a base is worked with: nothing is lost, it always opens.
// Only the wall clock jumps, as it does on real machines; timers go on.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { seededRandom } from '../../knowledge/arithmetic/seededRandom';
import { isSound } from '../../knowledge/vocabulary/checkUp';
import { keepingOf } from '../../knowledge/vocabulary/keeping';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { ask, fakeModel, openTrial } from './engineTrial';

const signal = new AbortController().signal;
const dayMs = 86_400_000;
const page = (title: string, words: string) => `# ${title}\n\nZum Thema ${title} gilt: ${words}.\n`;

it('loses nothing when the clock jumps', { timeout: 120_000 }, async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const [dataDir, folder] = [await temporaryFolder(), await temporaryFolder()];
  const random = seededRandom(7);
  const today = Date.UTC(2026, 5, 1);
  /** Up to ten years either way; the first ones are the usual suspects: 1970 and a far future. */
  const jumps = [
    0,
    Date.UTC(2099, 0, 1),
    ...Array.from({ length: 4 }, () => today + (random() - 0.5) * 7300 * dayMs),
  ];
  const outcomes = new Set<string>();
  for (const [round, nowMs] of jumps.entries()) {
    vi.setSystemTime(nowMs);
    const { engine } = await openTrial(dataDir, {
      configured: async () => fakeModel('m').embedder,
      judges: true,
    });
    await engine.modelReady();
    // What an earlier round wrote is there whatever day it is by now; a changed file is noticed, an unchanged one is not.
    await writeFile(join(folder, `runde-${round}.md`), page(`Runde ${round}`, 'der Anfang'));
    await writeFile(join(folder, 'immer.md'), page('Umzug melden', `Stand ${round}`));
    const { articles, unchanged } = await engine.importPaths([folder]);
    expect([articles, unchanged]).toEqual([2, round]);
    const heads = (await engine.listArticles({ offset: 0, limit: 100 })).articles;
    expect(heads.map(({ title }) => title).filter((title) => title.startsWith('Runde'))).toHaveLength(
      round + 1,
    );
    const always = heads.find(({ title }) => title === 'Umzug melden')!;
    expect((await engine.openArticle(always.id)).text).toContain(`Stand ${round}`);
    const { ratingId } = await engine.rateArticle({
      articleId: always.id,
      text: `frage ${round}`,
      verdict: 'helpful',
    });
    outcomes.add(ratingId);
    expect(new Set((await engine.learnedOfArticle(always.id)).map(({ id }) => id))).toEqual(outcomes);
    expect((await ask(engine, 'umzug melden')).kind).toBe('cards');

    // An import, an archiving and a backup on one day are taken back, or stand, on a wholly different one.
    await writeFile(join(folder, 'kurz.md'), page('Kurz', 'gleich wieder fort'));
    await engine.importPaths([folder]);
    vi.setSystemTime(nowMs - 400 * dayMs);
    const latest = (await engine.workspace.importRecords({}, signal)).find(
      ({ phase, articles: brought }) => phase === 'done' && brought === 1,
    );
    expect(await engine.workspace.rollBackImport({ importId: latest!.id }, signal)).toMatchObject({
      removed: 1,
      kept: 0,
    });
    await rm(join(folder, 'kurz.md'));
    const { name } = await engine.workspace.backUpNow({}, signal);
    expect((await engine.workspace.readCare({}, signal)).backups.map((backup) => backup.name)).toContain(
      name,
    );
    vi.setSystemTime(nowMs + 400 * dayMs);
    expect(isSound(await engine.workspace.checkBase({ repair: false }, signal))).toBe(true);
    expect(keepingOf((await engine.openArticle(always.id)) as never).state).toBe('validated');
    await engine.close();
  }
});
