// The proof over the whole engine and the real store: golden cases replayed, the trial credited, forgotten for good.
// The model is a fake one; what places and statistics mean is tested in knowledge/golden and knowledge/trial.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../indexer/store/openStore';
import type { Engine } from '../../main/engine/engine';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { fakeModel, knowledgeFolder, openTrial } from '../pipeline/engineTrial';

// Words that no article has: the order hangs by little, so that two verdicts change it.
const concern = 'rechnung';
const personal = 'umzug melden, Frau Petra Lohmann, petra.lohmann@mail.example';

async function openBase(dataDir?: string) {
  const dir = dataDir ?? (await temporaryFolder());
  const { engine } = await openTrial(dir, {
    configured: async () => fakeModel('m').embedder,
    judges: true,
  });
  await engine.modelReady();
  if (!dataDir) await engine.importPaths([await knowledgeFolder()]);
  return { dir, engine };
}

const orderFor = async (engine: Engine, text: string) => {
  const answer = await engine.ask({ text, top: 8 });
  const cards = answer.kind === 'cards' ? answer.cards : answer.weakCards;
  return cards.map(({ articleId }) => articleId);
};

/** Verdicts that change the order for this concern: what stood first goes down, what stood second takes its place. */
async function teach(engine: Engine, text: string) {
  const [first, second] = await orderFor(engine, text);
  await engine.rateArticle({ articleId: first!, verdict: 'unhelpful', text });
  await engine.rateArticle({ articleId: second!, verdict: 'helpful', text });
  expect((await orderFor(engine, text))[0]).toBe(second);
  return { risen: second!, fallen: first! };
}

describe('the golden set', () => {
  it('keeps cases masked, one a concern, across restarts, and names articles that are gone', async () => {
    const { dir, engine } = await openBase();
    const [first, second] = await orderFor(engine, concern);
    const { caseId } = await engine.addGoldenCase({ text: personal, articleId: first! });
    expect(await engine.addGoldenCase({ text: personal, articleId: second! })).toEqual({ caseId });
    await engine.addGoldenCase({ text: personal, articleId: second! });
    await engine.close();

    const again = (await openBase(dir)).engine;
    const [kept, ...others] = await again.goldenCases();
    expect(others).toEqual([]);
    expect(kept!.text).not.toMatch(/Lohmann|@/);
    expect(kept!.articles.map(({ articleId }) => articleId)).toEqual([first, second]);
    await again.removeArticles([first!]);
    expect((await again.goldenCases())[0]!.articles.map(({ missing }) => missing)).toEqual([true, false]);
    const report = await again.runGolden({ against: 'baseline' });
    expect(report.rows[0]!.now.missing).toEqual([kept!.articles[0]!.title]);
    await again.removeArticles([second!]);
    expect((await again.runGolden({ against: 'last' })).score).toMatchObject({ cases: 0, orphaned: 1 });
    await again.removeGoldenCase(caseId);
    await expect(again.removeGoldenCase(caseId)).rejects.toMatchObject({ code: 'GOLDEN_CASE_MISSING' });
    await expect(again.addGoldenCase({ text: personal, articleId: first! })).rejects.toMatchObject({
      code: 'ARTICLE_MISSING',
    });
  });

  it('shows what learning moved, against the run before and against the baseline', async () => {
    const { engine } = await openBase();
    const [, second] = await orderFor(engine, concern);
    await engine.addGoldenCase({ text: concern, articleId: second! });
    const before = await engine.runGolden({ against: 'last' });
    expect(before.reference).toMatchObject({ kind: 'baseline', changed: [] });
    expect(before.rows[0]).toMatchObject({ change: 'same' });
    await teach(engine, concern);
    for (const against of ['last', 'baseline', before.runId]) {
      const after = await engine.runGolden({ against });
      expect(after.rows[0]).toMatchObject({ change: 'rose', now: { rank: 1 } });
      expect(after.reference!.changed).toEqual(['outcomes']);
      expect(after.score.hit1).toBe(1);
    }
    expect((await engine.runGolden({ against: 'last' })).rows[0]).toMatchObject({ change: 'same' });
    expect(await engine.goldenRuns()).toHaveLength(5);
    await expect(engine.runGolden({ against: 'nothing' })).rejects.toMatchObject({
      code: 'GOLDEN_RUN_MISSING',
    });
  });

  it('measures the ranking itself: a running trial changes no replay, and a broken floor is told', async () => {
    const { engine } = await openBase();
    const { fallen } = await teach(engine, concern);
    const rank = (await orderFor(engine, concern)).indexOf(fallen) + 1;
    await engine.addGoldenCase({ text: concern, articleId: fallen });
    await engine.changeProof({ trial: 'interleave', floor: { hit1: 0.9, hit3: null } });
    const reports = [
      await engine.runGolden({ against: 'last' }),
      await engine.runGolden({ against: 'last' }),
    ];
    expect(reports.map(({ rows }) => rows[0]!.now.rank)).toEqual([rank, rank]);
    expect(reports[1]!.brokenFloors).toEqual([{ measure: 'hit1', floor: 0.9, reached: 0 }]);
    expect((await engine.trialReports()).every(({ answers }) => answers === null)).toBe(true);
  });

  it('forgets cases with their customer text: nothing of it is on the disk', async () => {
    const { dir, engine } = await openBase();
    const text = 'wallbox pfauenauge anmelden';
    const [first] = await orderFor(engine, 'umzug melden');
    await engine.addGoldenCase({ text, articleId: first! });
    expect(await filesHolding(dir, 'pfauenauge')).not.toEqual([]);
    expect(await engine.forgetConcern(text)).toEqual({ forgotten: 1 });
    expect(await engine.goldenCases()).toEqual([]);
    await engine.close();
    expect(await filesHolding(dir, 'pfauenauge')).toEqual([]);
  });
});

describe('the trial', () => {
  it('is off by default: no card has a drafter', async () => {
    const { engine } = await openBase();
    await teach(engine, concern);
    const answer = await engine.ask({ text: concern, top: 8 });
    expect(JSON.stringify(answer)).not.toContain('draftedBy');
    expect(engine.proofSettings()).toEqual({ trial: 'off', floor: { hit1: null, hit3: null } });
  });

  it('drafts from both rankings, holds the list still while typing, and draws anew for the next concern', async () => {
    const { engine } = await openBase();
    const { risen, fallen } = await teach(engine, concern);
    await engine.changeProof({ trial: 'interleave' });
    const firsts = new Set<string>();
    for (let round = 0; round < 40; round++) {
      const cards = await cardsFor(engine, concern);
      expect(
        cards
          .slice(0, 2)
          .map(({ draftedBy }) => draftedBy)
          .sort(),
      ).toEqual(['baseline', 'learned']);
      expect(new Set(cards.slice(0, 2).map(({ articleId }) => articleId))).toEqual(new Set([risen, fallen]));
      expect(await cardsFor(engine, concern)).toEqual(cards);
      firsts.add(cards[0]!.articleId);
      await engine.ask({ text: 'zählerstand', top: 8 });
    }
    expect(firsts).toEqual(new Set([risen, fallen]));
  });

  it('gives a concern one ranking’s whole list where the split is by concern', async () => {
    const { engine } = await openBase();
    const { risen, fallen } = await teach(engine, concern);
    await engine.changeProof({ trial: 'split' });
    const firstOf = new Map<string, string>();
    for (let round = 0; round < 40; round++) {
      const cards = await cardsFor(engine, concern);
      expect(new Set(cards.map(({ draftedBy }) => draftedBy)).size).toBe(1);
      firstOf.set(cards[0]!.draftedBy!, cards[0]!.articleId);
      await engine.ask({ text: 'zählerstand', top: 8 });
    }
    expect(firstOf).toEqual(
      new Map([
        ['learned', risen],
        ['baseline', fallen],
      ]),
    );
  });

  it('credits what was done with a card to its drafter, whatever its place, and nothing of untried ones', async () => {
    const { engine } = await openBase();
    const { risen } = await teach(engine, concern);
    await engine.changeProof({ trial: 'interleave' });
    for (let round = 0; round < 18; round++) {
      await engine.ask({ text: concern, top: 8 });
      // Each concern is copied from; how it was weighed is learned beside it.
      await engine.noteUse({ kind: 'copied', articleId: risen });
      await engine.ask({ text: 'zählerstand', top: 8 });
      await engine.noteUse({ kind: 'copied', articleId: risen, text: 'etwas ganz anderes' });
    }
    const [report] = await engine.trialReports();
    expect(report).toMatchObject({ mode: 'interleave', answers: 18, won: { learned: 18, baseline: null } });
    expect(report!.outcome).toEqual({ verdict: 'learned' });
  });

  it('keeps neither words nor the time of day: a day, kinds, rankers and articles', async () => {
    const { dir, engine } = await openBase();
    const { risen } = await teach(engine, concern);
    await engine.changeProof({ trial: 'interleave' });
    await engine.ask({ text: concern, top: 8 });
    await engine.rateArticle({ articleId: risen, verdict: 'helpful', text: concern });
    await engine.close();
    const store = await openStore({ dir });
    const records = await store.records.read('trialEvent');
    await store.close();
    expect(records.map(({ body }) => Object.keys(JSON.parse(body)).sort())).toEqual([
      ['kind', 'mode', 'ranker', 'trialId'],
      ['articleId', 'kind', 'mode', 'ranker', 'trialId'],
    ]);
    expect(records.every(({ atMs }) => atMs % 86_400_000 === 0)).toBe(true);
    expect((await openBase(dir)).engine.proofSettings().trial).toBe('interleave');
  });
});

async function cardsFor(engine: Engine, text: string) {
  const answer = await engine.ask({ text, top: 8 });
  if (answer.kind !== 'cards') throw new Error(`Silent: ${answer.reason}`);
  return answer.cards;
}

async function filesHolding(dir: string, word: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((file) => file.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path)).includes(word)) found.push(entry.name);
  }
  return found;
}
